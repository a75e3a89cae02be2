<?php
/**
 * Widgets in posts: the shortcode, addresses alone on a line, the HTML filter, the classic editor, comments.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

// ---- The shortcode ----

add_action(
	'init',
	static function () {
		add_shortcode( 'send', __NAMESPACE__ . '\\shortcode' );
	}
);

/**
 * `[send widget="letter" record="our-area" item="letter-2026"]`, and any attribute that the widget has. A name alone is an attribute
 * without a value: `[send widget="findings" record="our-area" no-heading]`.
 *
 * @param array|string $written Attributes.
 * @return string HTML
 */
function shortcode( $written ) {
	$attributes = array();
	foreach ( (array) $written as $name => $value ) {
		if ( is_int( $name ) ) {
			$attributes[ strtolower( $value ) ] = true;
		} else {
			$attributes[ $name ] = is_string( $value ) ? html_entity_decode( $value, ENT_QUOTES, 'UTF-8' ) : $value;
		}
	}
	$tag = tag_of( isset( $attributes['widget'] ) ? $attributes['widget'] : '' );
	if ( '' === $tag ) {
		return current_user_can( 'edit_posts' )
			? '<p class="send-widgets-refused">' . esc_html(
				sprintf(
					/* translators: %s: names, such as letter, findings */
					__( 'The shortcode needs widget="…" with one of these names: %s', 'send-widgets' ),
					implode( ', ', wp_list_pluck( widgets(), 'name' ) )
				)
			) . '</p>'
			: '';
	}
	return widget_html( $tag, $attributes );
}

// ---- Addresses of ours, alone on a line or in the Embed block ----

add_action(
	'init',
	static function () {
		// The scheme in any case: "HTTPS://".
		$folder = preg_quote( preg_replace( '#^https?://(?:www\.)?#i', '', base_url() . 'embed/' ), '#' );
		wp_embed_register_handler( 'send-widgets', '#^https?://(?:www\.)?' . $folder . '[a-z-]+\.html(?:\?.*)?$#i', __NAMESPACE__ . '\\embed', 5 );
	}
);

/**
 * The widget for an address of a hosted page; for any other address, a link.
 *
 * @param array  $found   What the pattern matched.
 * @param array  $unused  The size from the theme.
 * @param string $address The address.
 * @return string HTML
 */
function embed( $found, $unused, $address ) {
	$link = read_embed_link( $address, base_url() . 'embed/' );
	$tag  = $link ? tag_of( $link['tag'] ) : '';
	$html = '' === $tag ? '' : widget_html( $tag, $link['attributes'] );
	return '' === $html ? '<a href="' . esc_url( $address ) . '">' . esc_html( $address ) . '</a>' : $html;
}

// ---- The HTML filter (kses) ----

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\\allow_tags', 10, 2 );

/**
 * Allows our tags in authors' posts, with the widgets' attributes, and with addresses on allowed hosts only.
 *
 * @param array        $allowed Tags with their attributes.
 * @param string|array $context Where the HTML is from. The context of comments is not changed.
 * @return array
 */
function allow_tags( $allowed, $context ) {
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	static $ours = array();
	if ( $ours ) {
		return array_merge( $allowed, $ours );
	}
	foreach ( widgets() as $tag => $widget ) {
		$names = array_fill_keys( array_keys( $widget['attributes'] ), true );
		foreach ( ADDRESSES as $name ) {
			if ( isset( $names[ $name ] ) ) {
				$names[ $name ] = array( 'value_callback' => __NAMESPACE__ . '\\is_allowed_in_html' );
			}
		}
		$ours[ $tag ] = array_merge(
			$names,
			array(
				'id'    => true,
				'class' => true,
				'dir'   => true,
			)
		);
	}
	return array_merge( $allowed, $ours );
}

/**
 * The same check for an attribute value with HTML entities.
 *
 * @param string $value Value of an attribute.
 * @return bool
 */
function is_allowed_in_html( $value ) {
	return is_allowed_address( html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

// ---- The classic editor ----

add_filter( 'tiny_mce_before_init', __NAMESPACE__ . '\\teach_tinymce' );

/**
 * Makes *Visual* (TinyMCE) preserve our tags: as inline elements, so that they stay in their paragraph.
 *
 * @param array $settings Settings of the editor.
 * @return array
 */
function teach_tinymce( $settings ) {
	$custom = array();
	$valid  = array();
	foreach ( widgets() as $tag => $widget ) {
		$custom[] = '~' . $tag;
		$valid[]  = $tag . '[' . implode( '|', array_merge( array_keys( $widget['attributes'] ), array( 'id', 'class', 'dir' ) ) ) . ']';
	}
	foreach ( array(
		'custom_elements'         => $custom,
		'extended_valid_elements' => $valid,
	) as $name => $list ) {
		$settings[ $name ] = trim( ( isset( $settings[ $name ] ) ? $settings[ $name ] : '' ) . ',' . implode( ',', $list ), ',' );
	}
	return $settings;
}

// ---- Comments ----

foreach ( array( 'comment_text', 'comment_excerpt', 'comment_text_rss' ) as $filter ) {
	add_filter( $filter, __NAMESPACE__ . '\\disarm', 99 );
}

/**
 * Stops a comment from becoming a widget, even an administrator's, whose HTML WordPress does not filter.
 *
 * @param string $html A comment as HTML.
 * @return string
 */
function disarm( $html ) {
	$html = preg_replace( '#<(/?)(?=send-)#i', '&lt;$1', (string) $html );
	return (string) preg_replace( '#\sdata-send-(?=[a-z-]+\s*=)#i', ' data-was-send-', (string) $html );
}
