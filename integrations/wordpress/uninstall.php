<?php
/**
 * Deletes the plugin's data, if the administrator has chosen that in its settings. Otherwise answers and records of years
 * could be lost by a click on "Delete".
 *
 * @package send-widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

wp_clear_scheduled_hook( 'send_widgets_cleaning' );

$send_widgets_delete = static function () {
	$settings = get_option( 'send_widgets_settings' );
	if ( ! is_array( $settings ) || empty( $settings['delete_all'] ) ) {
		return;
	}
	global $wpdb;
	// The post types are not registered during uninstallation, so WP_Query cannot find them.
	$ids = $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_type IN ( 'send_record', 'send_record_version', 'send_answer' )" ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	foreach ( $ids as $id ) {
		wp_delete_post( (int) $id, true );
	}
	delete_option( 'send_widgets_settings' );
	delete_option( 'send_widgets_everywhere' );
};

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $send_widgets_site ) {
		switch_to_blog( $send_widgets_site );
		$send_widgets_delete();
		restore_current_blog();
	}
} else {
	$send_widgets_delete();
}
