<?php
/**
 * Which hosts an address may name. Pure: no function of WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The host in what people type: `https://www.example.gov.uk/page` and `example.gov.uk` give the same.
 *
 * @param string $written An address or a host.
 * @return string The host with its port, or ''.
 */
function host_of( $written ) {
	$address = preg_match( '#^[a-z][a-z0-9+.-]*://#i', $written ) ? $written : 'https://' . $written;
	// phpcs:ignore WordPress.WP.AlternativeFunctions.parse_url_parse_url -- wp_parse_url() is the same since PHP 5.4.7.
	$parts = parse_url( $address );
	if ( ! is_array( $parts ) || empty( $parts['host'] ) ) {
		return '';
	}
	$host = preg_replace( '/^www\./', '', strtolower( $parts['host'] ) );
	return isset( $parts['port'] ) ? $host . ':' . $parts['port'] : $host;
}

/**
 * Hosts in a text, separated by line breaks, spaces, commas or semicolons.
 *
 * @param string $text What somebody typed into the settings.
 * @return string[] Each host once.
 */
function hosts_in( $text ) {
	$words = preg_split( '/[\s,;]+/', (string) $text, -1, PREG_SPLIT_NO_EMPTY );
	return array_values( array_unique( array_filter( array_map( __NAMESPACE__ . '\\host_of', $words ) ) ) );
}

/**
 * Whether an address that a widget fetches from, or sends to, has an allowed host. Strict: what a browser might parse in another
 * way than PHP does is not allowed at all.
 *
 * @param string   $address An address, or a path on this site.
 * @param string[] $hosts   Allowed hosts, as `host_of()` writes them.
 * @return bool
 */
function is_allowed_on( $address, array $hosts ) {
	$address = (string) $address;
	if ( preg_match( '/[\x00-\x20\\\\<>"\x7f]/', $address ) ) {
		return false;
	}
	if ( preg_match( '/^mailto:[^@?]+@([^?@]+)/i', $address, $found ) ) {
		return in_array( host_of( $found[1] ), $hosts, true );
	}
	if ( preg_match( '#^https?://([^/?\#]*)#i', $address, $found ) ) {
		// A user name that looks like the host (`https://good.example@bad.example/`) deceives people.
		return false === strpos( $found[1], '@' ) && in_array( host_of( $address ), $hosts, true );
	}
	// A path of this site: no scheme, and not `//host`.
	return ! preg_match( '#^(?:[a-z][a-z0-9+.-]*:|//)#i', $address );
}
