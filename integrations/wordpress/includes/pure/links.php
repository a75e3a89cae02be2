<?php
/**
 * Addresses of hosted pages, `…/embed/<widget>.html?src=…`. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The widget and the attributes in the address of a hosted page.
 *
 * @param string $address      The address; `&amp;` and `&#038;` are read as `&`.
 * @param string $embed_folder Address of the folder that the hosted pages are in, with a slash at its end.
 * @return array{tag: string, attributes: array<string, string>}|null
 */
function read_embed_link( $address, $embed_folder ) {
	$address = str_replace( array( '&amp;', '&#038;', '&#38;' ), '&', trim( (string) $address ) );
	$ours    = preg_replace( '#^https?://(?:www\.)?#i', '', $embed_folder );
	$theirs  = preg_replace( '#^https?://(?:www\.)?#i', '', $address );
	if ( 0 !== strpos( $theirs, $ours ) ) {
		return null;
	}
	$rest = substr( $theirs, strlen( $ours ) );
	if ( ! preg_match( '/^([a-z]+(?:-[a-z]+)*)\.html(?:\?([^#]*))?(?:#.*)?$/', $rest, $found ) ) {
		return null;
	}
	$attributes = array();
	foreach ( array_filter( explode( '&', isset( $found[2] ) ? $found[2] : '' ) ) as $pair ) {
		$parts                                   = explode( '=', $pair, 2 );
		$attributes[ rawurldecode( $parts[0] ) ] = rawurldecode( str_replace( '+', ' ', isset( $parts[1] ) ? $parts[1] : '' ) );
	}
	return isset( $attributes['as'] ) && 'link' === $attributes['as']
		? null
		: array(
			'tag'        => 'send-' . $found[1],
			'attributes' => $attributes,
		);
}

/**
 * Whether a text contains anything that may become a widget.
 *
 * @param string $content      Content of a post, or of any other place.
 * @param string $embed_folder As above.
 * @return bool
 */
function names_widget( $content, $embed_folder ) {
	$content = (string) $content;
	return false !== strpos( $content, '<send-' )
		|| false !== strpos( $content, '<!-- wp:send-widgets/' )
		|| false !== strpos( $content, 'data-send-widget' )
		|| (bool) preg_match( '/\[send[\s\]]/', $content )
		|| false !== strpos( $content, preg_replace( '#^https?://(?:www\.)?#i', '', $embed_folder ) );
}
