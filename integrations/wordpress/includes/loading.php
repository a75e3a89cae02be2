<?php
/**
 * When the script is loaded, and who leaves it alone.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'send-widgets';

add_action(
	'init',
	static function () {
		// The version in the address: caches that ignore it would serve the old script after an update.
		wp_register_script( HANDLE, asset_url( 'dist/send-widgets.js' ), array(), VERSION, false );
		wp_script_add_data( HANDLE, 'strategy', 'defer' );
	},
	5
);

/** Loads the script with this page, once; at its end, where its head has been sent already. */
function enqueue_script() {
	if ( ! is_admin() && did_action( 'init' ) ) {
		wp_enqueue_script( HANDLE );
	}
}

/**
 * Whether every page is to have the script. Read from the options that WordPress has loaded already: asking for one that
 * is not there would be a query on every page.
 *
 * @return bool
 */
function is_everywhere() {
	$loaded = wp_load_alloptions();
	return ! empty( $loaded['send_widgets_everywhere'] );
}

/**
 * Whether this page holds a widget, as far as its posts tell. No query is made: they are there already.
 *
 * @return bool
 */
function is_on_page() {
	global $wp_query;
	$folder = base_url() . 'embed/';
	foreach ( isset( $wp_query->posts ) ? (array) $wp_query->posts : array() as $post ) {
		if ( $post instanceof \WP_Post && names_widget( $post->post_content, $folder ) ) {
			return true;
		}
	}
	return false;
}

add_action(
	'wp_enqueue_scripts',
	static function () {
		if ( is_everywhere() || is_on_page() ) {
			enqueue_script();
		}
	}
);

add_action( 'wp_head', __NAMESPACE__ . '\\print_metas', 2 );

/** Says where the script is, also to a script that an optimiser has renamed; and which further hosts a placeholder may name. */
function print_metas() {
	if ( ! wp_script_is( HANDLE, 'enqueued' ) ) {
		return;
	}
	echo '<meta name="send-base" content="' . esc_url( base_url() ) . '">' . "\n";
	$hosts = stated_hosts();
	if ( $hosts ) {
		echo '<meta name="send-hosts" content="' . esc_attr( implode( ' ', $hosts ) ) . '">' . "\n";
	}
}

// What is in no post: widgets of a sidebar, a footer, a template. Their content is text by then.
foreach ( array( 'widget_text', 'widget_block_content', 'widget_custom_html_content', 'the_content', 'render_block_core/html', 'render_block_core/template-part' ) as $filter ) {
	add_filter(
		$filter,
		static function ( $html ) {
			if ( is_string( $html ) && names_widget( $html, base_url() . 'embed/' ) ) {
				enqueue_script();
			}
			return $html;
		},
		99
	);
}

add_filter( 'script_loader_tag', __NAMESPACE__ . '\\mark_script_tag', 20, 2 );

/**
 * Adds what the script needs and what optimisers look for: `defer`, where the script is, and marks that say "as it is".
 *
 * @param string $tag    The script tag.
 * @param string $handle Its name.
 * @return string
 */
function mark_script_tag( $tag, $handle ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	$marks = array(
		'data-send-base'     => base_url(),
		'data-cfasync'       => 'false',
		'data-no-optimize'   => '1',
		'data-no-defer'      => '1',
		'data-noptimize'     => '1',
		'data-cookieconsent' => 'ignore',
		'data-category'      => 'functional',
		'data-service'       => 'functional',
	);
	$text  = preg_match( '/\sdefer\b/', $tag ) ? '' : ' defer';
	foreach ( $marks as $name => $value ) {
		$text .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return (string) preg_replace( '/<script\b(?=[^>]*\ssrc=)/', '<script' . $text, $tag, 1 );
}

// Optimisers with lists of paths.
foreach (
	array(
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'cmplz_whitelisted_script_tags',
	) as $filter
) {
	add_filter(
		$filter,
		static function ( $paths ) {
			$paths   = is_array( $paths ) ? $paths : array();
			$paths[] = 'send-widgets/dist/send-widgets';
			return $paths;
		}
	);
}

// Autoptimize has a text, or a list with flags.
add_filter(
	'autoptimize_filter_js_exclude',
	static function ( $paths ) {
		if ( is_array( $paths ) ) {
			$paths['send-widgets/dist/send-widgets'] = '';
			return $paths;
		}
		return trim( $paths . ', send-widgets/dist/send-widgets', ', ' );
	}
);
