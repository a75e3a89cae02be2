<?php
/**
 * The page "SEND records" of the administration.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	static function () {
		$capability = records_capability();
		add_menu_page( __( 'SEND records', 'send-widgets' ), __( 'SEND records', 'send-widgets' ), $capability, 'send-widgets', __NAMESPACE__ . '\\records_page', 'dashicons-clipboard', 58 );
		add_submenu_page( 'send-widgets', __( 'SEND records', 'send-widgets' ), __( 'Records', 'send-widgets' ), $capability, 'send-widgets', __NAMESPACE__ . '\\records_page' );
		add_submenu_page( 'send-widgets', __( 'Answers', 'send-widgets' ), __( 'Answers', 'send-widgets' ), $capability, 'send-widgets-answers', __NAMESPACE__ . '\\answers_page' );
		add_submenu_page( 'send-widgets', __( 'SEND widgets: settings', 'send-widgets' ), __( 'Settings', 'send-widgets' ), 'manage_options', 'send-widgets-settings', __NAMESPACE__ . '\\settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	static function ( $links ) {
		if ( current_user_can( 'manage_options' ) ) {
			$links[] = '<a href="' . esc_url( admin_url( 'admin.php?page=send-widgets-settings' ) ) . '">' . esc_html__( 'Settings', 'send-widgets' ) . '</a>';
		}
		return $links;
	}
);

/** The records page. The script renders its content. */
function records_page() {
	wp_enqueue_script( 'send-widgets-records', asset_url( 'build/records.js' ), array( 'wp-i18n', 'wp-api-fetch' ), VERSION, true );
	wp_set_script_translations( 'send-widgets-records', 'send-widgets' );
	wp_add_inline_script( 'send-widgets-records', 'window.sendWidgetsRecords = ' . wp_json_encode( record_url( '' ), JSON_HEX_TAG ) . ';', 'before' );
	wp_enqueue_style( 'send-widgets-admin', asset_url( 'admin/admin.css' ), array(), VERSION );
	echo '<div class="wrap send-widgets-admin"><h1>' . esc_html__( 'SEND records', 'send-widgets' ) . '</h1>';
	echo '<p>' . esc_html__( 'A record is the one file that your widgets show: what inspectors found, what leaders set out to do, letters, figures. It is checked here, in your browser, before it is stored.', 'send-widgets' ) . '</p>';
	echo '<div id="send-widgets-records"><p>' . esc_html__( 'This page needs JavaScript.', 'send-widgets' ) . '</p></div></div>';
}

add_filter(
	'script_loader_tag',
	static function ( $tag, $handle ) {
		// It imports the workbook reader only when somebody chooses a workbook.
		return 'send-widgets-records' === $handle ? (string) preg_replace( '/<script\b(?=[^>]*\ssrc=)/', '<script type="module"', str_replace( array( " type='text/javascript'", ' type="text/javascript"' ), '', $tag ), 1 ) : $tag;
	},
	20,
	2
);
