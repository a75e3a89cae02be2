<?php
/**
 * The tag of a widget, with fallback content for readers without JavaScript.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The valid attributes of a widget: known names, and addresses on allowed hosts only.
 *
 * @param string $tag     Tag of the widget.
 * @param array  $written Attributes by name, from a block, a shortcode or a link; `record` is the name of a record stored here.
 * @return array{attributes: array<string, string>, refused: string[]}
 */
function read_attributes( $tag, array $written ) {
	if ( ! empty( $written['record'] ) && is_string( $written['record'] ) ) {
		$written['src'] = record_url( sanitize_title( $written['record'] ) );
	}
	$attributes = array();
	$refused    = array();
	foreach ( widgets()[ $tag ]['attributes'] as $name => $about ) {
		if ( ! isset( $written[ $name ] ) || ! is_scalar( $written[ $name ] ) ) {
			continue;
		}
		$value = $written[ $name ];
		if ( 'boolean' === $about['type'] ) {
			if ( true === $value || ( is_string( $value ) && ! in_array( strtolower( $value ), array( 'false', 'no', '0' ), true ) ) ) {
				$attributes[ $name ] = '';
			}
			continue;
		}
		$value = trim( (string) $value );
		if ( '' === $value || ( isset( $about['default'] ) && $value === $about['default'] ) ) {
			continue;
		}
		if ( in_array( $name, ADDRESSES, true ) && ! is_allowed_address( $value ) ) {
			$refused[] = $value;
			continue;
		}
		$attributes[ $name ] = $value;
	}
	return array(
		'attributes' => $attributes,
		'refused'    => $refused,
	);
}

/**
 * Address of the widget's own page.
 *
 * @param string $tag        Tag of the widget.
 * @param array  $attributes Valid attributes.
 * @return string
 */
function embed_url( $tag, array $attributes ) {
	$query = http_build_query( $attributes, '', '&', PHP_QUERY_RFC3986 );
	return base_url() . 'embed/' . widgets()[ $tag ]['name'] . '.html' . ( '' === $query ? '' : '?' . $query );
}

/**
 * The tag as HTML. Also loads the script.
 *
 * @param string $tag     Tag of the widget.
 * @param array  $written Attributes, not yet validated.
 * @return string
 */
function widget_html( $tag, array $written ) {
	$read = read_attributes( $tag, $written );
	if ( $read['refused'] ) {
		// Users who may edit the page read the reason; families see nothing.
		return current_user_can( 'edit_posts' )
			? '<p class="send-widgets-refused">' . esc_html( refusal( $read['refused'][0] ) ) . '</p>'
			: '';
	}
	enqueue_script();
	$html = '<' . $tag;
	foreach ( $read['attributes'] as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html . '>' . words_inside( $tag, $read['attributes'] ) . '</' . $tag . '>';
}

/**
 * Why an address is refused, and how to allow it.
 *
 * @param string $address The address.
 * @return string
 */
function refusal( $address ) {
	return sprintf(
		/* translators: %s: a host, such as data.example.gov.uk */
		__( 'This widget is not shown, because it names the host %s. If that is meant, an administrator can add the host under SEND records, Settings.', 'send-widgets' ),
		host_of( $address ) ? host_of( $address ) : $address
	);
}

/**
 * The fallback content: that of the stored record, or else a link to the hosted page of the widget.
 *
 * @param string $tag        Tag of the widget.
 * @param array  $attributes Valid attributes.
 * @return string HTML
 */
function words_inside( $tag, array $attributes ) {
	$name = widgets()[ $tag ]['name'];
	$slug = isset( $attributes['src'] ) ? slug_of( $attributes['src'] ) : '';
	if ( '' !== $slug ) {
		$words = stored_words( $slug, $name, isset( $attributes['item'] ) ? $attributes['item'] : '' );
		if ( '' !== $words ) {
			return $words;
		}
	}
	return '<a href="' . esc_url( embed_url( $tag, $attributes ) ) . '">' . esc_html( widgets()[ $tag ]['title'] ) . '</a>';
}
