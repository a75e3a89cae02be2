<?php
/**
 * The list of widgets, the addresses of their files, and the settings.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Attributes by which a widget fetches or sends something. */
const ADDRESSES = array( 'src', 'responses', 'action' );

/**
 * Every widget by its tag, from the file that the build generates from `custom-elements.json`.
 *
 * @return array<string, array>
 */
function widgets() {
	static $widgets = null;
	if ( null === $widgets ) {
		require_once __DIR__ . '/../generated/widgets.php';
		$widgets = generated_widgets();
	}
	return $widgets;
}

/**
 * The tag for a name: `letter`, `send-letter` and `Letter` give the same.
 *
 * @param string $name Name of a widget.
 * @return string The tag, or ''.
 */
function tag_of( $name ) {
	$tag = 'send-' . preg_replace( '/^send-/', '', strtolower( trim( (string) $name ) ) );
	return isset( widgets()[ $tag ] ) ? $tag : '';
}

/**
 * Address of the folder that the script is in.
 *
 * @return string With a slash at its end.
 */
function base_url() {
	return plugins_url( 'dist/', FILE );
}

/**
 * Address of a file of the plugin.
 *
 * @param string $file Path in the plugin's folder.
 * @return string
 */
function asset_url( $file ) {
	return plugins_url( $file, FILE );
}

/**
 * One setting. All are in one option, which is not autoloaded.
 *
 * @param string $name One of `hosts`, `mail_to`, `keep_days`, `delete_all`.
 * @return mixed
 */
function setting( $name ) {
	$settings = get_option( 'send_widgets_settings' );
	$settings = array_merge(
		array(
			'hosts'      => '',
			'mail_to'    => '',
			'keep_days'  => 730,
			'delete_all' => false,
		),
		is_array( $settings ) ? $settings : array()
	);
	return $settings[ $name ];
}

/**
 * Hosts that the administrator allows besides this site's own.
 *
 * @return string[]
 */
function stated_hosts() {
	/**
	 * Filters the hosts that widgets may fetch from and send to, besides the site's own.
	 *
	 * @param string[] $hosts Such as `data.example.gov.uk`.
	 */
	$hosts = (array) apply_filters( 'send_widgets_hosts', hosts_in( setting( 'hosts' ) ) );
	return array_values( array_filter( array_map( __NAMESPACE__ . '\\host_of', $hosts ) ) );
}

/**
 * Whether authors may use this address.
 *
 * @param string $address An address that a widget would fetch from, or send to.
 * @return bool
 */
function is_allowed_address( $address ) {
	$own = array( host_of( home_url() ), host_of( site_url() ), host_of( base_url() ) );
	return is_allowed_on( $address, $own ) || is_allowed_on( $address, stated_hosts() );
}
