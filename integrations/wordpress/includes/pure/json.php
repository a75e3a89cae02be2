<?php
/**
 * JSON that passes through a content system unharmed. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Largest record that is taken, in bytes: what no phone should have to read is no record. */
const LARGEST_RECORD = 5000000;

/**
 * The same JSON without a sign that a filter of HTML could touch, or an old table could not hold. In JSON, these stand in strings only,
 * where an escape means the same.
 *
 * @param string $json Valid JSON.
 * @return string
 */
function portable_json( $json ) {
	$json = str_replace( array( '<', '>', '&' ), array( '\\u003C', '\\u003E', '\\u0026' ), $json );
	return (string) preg_replace_callback(
		'/[\x{10000}-\x{10FFFF}]/u',
		static function ( $found ) {
			return trim( (string) json_encode( $found[0] ), '"' ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- one sign, valid by the pattern.
		},
		$json
	);
}

/**
 * What keeps a text from being a record at all; the finer points are the check's, in the browser.
 *
 * @param string $json What somebody sent.
 * @return string One of '', `too-large`, `not-utf-8`, `not-json`, `not-a-record`.
 */
function record_problem( $json ) {
	if ( strlen( $json ) > LARGEST_RECORD ) {
		return 'too-large';
	}
	if ( ! preg_match( '//u', $json ) ) {
		return 'not-utf-8';
	}
	$value = json_decode( $json );
	if ( null === $value && 'null' !== trim( $json ) ) {
		return 'not-json';
	}
	return $value instanceof \stdClass && isset( $value->version ) && 1 === $value->version ? '' : 'not-a-record';
}
