<?php
/**
 * Loads the script on pages that need it, and excludes it from optimisation plugins.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'send-widgets';

add_action(
	'init',
	static function () {
		// The version becomes a query parameter, so that browsers fetch the new script after an update.
		wp_register_script( HANDLE, asset_url( 'dist/send-widgets.js' ), array(), VERSION, false );
		wp_script_add_data( HANDLE, 'strategy', 'defer' );
	},
	5
);

/** Loads the script on this page, once; in the footer if the head has already been sent. */
function enqueue_script() {
	if ( ! is_admin() && did_action( 'init' ) ) {
		wp_enqueue_script( HANDLE );
	}
}

/**
 * Whether every page loads the script. Read from the options that WordPress has already loaded, because asking for one that
 * does not exist would be a database query on every page.
 *
 * @return bool
 */
function is_everywhere() {
	$loaded = wp_load_alloptions();
	return ! empty( $loaded['send_widgets_everywhere'] );
}

/**
 * Whether a post of this page contains a widget. The posts are already loaded, so this makes no query.
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

/** Prints the address of the script, for a script that an optimiser has renamed, and the hosts that placeholders may name. */
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

// Widgets outside posts, in a sidebar, a footer or a template, are found in the rendered text.
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
 * Adds attributes: `defer`, the address of the script, and those by which optimisers exclude a script.
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

// Optimisers that exclude a list of paths.
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

// Autoptimize passes a string, or a list with flags.
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
