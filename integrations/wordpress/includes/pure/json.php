<?php
/**
 * JSON that WordPress stores unchanged. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Size limit of a record, in bytes: a phone has to load it. */
const LARGEST_RECORD = 5000000;

/**
 * The same JSON with characters escaped that an HTML filter might change, or a table without utf8mb4 could not store. In JSON they only
 * occur in strings, where an escape means the same.
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
 * Why a text cannot be a record. The complete check runs in the browser.
 *
 * @param string $json The text that was sent.
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
