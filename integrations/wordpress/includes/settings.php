<?php
/**
 * The settings page, and the list of what uninstalling would delete.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_post_send_widgets_settings', __NAMESPACE__ . '\\save_settings' );

/** Stores the settings. */
function save_settings() {
	check_admin_referer( 'send_widgets_settings' );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'send-widgets' ), 403 );
	}
	$typed = static function ( $name ) {
		return isset( $_POST[ $name ] ) ? sanitize_textarea_field( wp_unslash( $_POST[ $name ] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Missing -- checked above.
	};
	$mail  = 'nobody' === $typed( 'mail' ) ? 'nobody' : sanitize_email( $typed( 'mail_to' ) );
	update_option(
		'send_widgets_settings',
		array(
			'hosts'      => implode( "\n", hosts_in( $typed( 'hosts' ) ) ),
			'mail_to'    => $mail,
			'keep_days'  => max( 30, min( 3650, (int) $typed( 'keep_days' ) ) ),
			'delete_all' => '1' === $typed( 'delete_all' ),
		),
		false
	);
	// This option is autoloaded on every page, so it only exists when it is set.
	if ( '1' === $typed( 'everywhere' ) ) {
		update_option( 'send_widgets_everywhere', '1', true );
	} else {
		delete_option( 'send_widgets_everywhere' );
	}
	wp_safe_redirect( add_query_arg( 'saved', '1', admin_url( 'admin.php?page=send-widgets-settings' ) ) );
	exit;
}

/** Shows the settings. */
function settings_page() {
	$mail_to = setting( 'mail_to' );
	echo '<div class="wrap"><h1>' . esc_html__( 'SEND widgets: settings', 'send-widgets' ) . '</h1>';
	if ( isset( $_GET['saved'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it shows a sentence.
		echo '<div class="notice notice-success"><p>' . esc_html__( 'The settings are stored.', 'send-widgets' ) . '</p></div>';
	}
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	echo '<input type="hidden" name="action" value="send_widgets_settings">';
	wp_nonce_field( 'send_widgets_settings' );
	echo '<table class="form-table" role="presentation">';

	echo '<tr><th scope="row">' . esc_html__( 'The script', 'send-widgets' ) . '</th><td><label><input type="checkbox" name="everywhere" value="1"' . checked( is_everywhere(), true, false ) . '> ' . esc_html__( 'Load it on every page', 'send-widgets' ) . '</label><p class="description">' . esc_html__( 'Unless ticked, it is loaded on pages that hold a widget. Tick this if a page builder keeps your pages in a place of its own.', 'send-widgets' ) . '</p></td></tr>';

	echo '<tr><th scope="row"><label for="send-hosts">' . esc_html__( 'Further hosts', 'send-widgets' ) . '</label></th><td><textarea id="send-hosts" name="hosts" rows="4" class="large-text code" placeholder="data.example.gov.uk">' . esc_textarea( setting( 'hosts' ) ) . '</textarea><p class="description">' . esc_html__( 'Widgets show records from this site, and send answers to it. Name other hosts here, one a line. Whoever may write pages can then use them.', 'send-widgets' ) . '</p></td></tr>';

	echo '<tr><th scope="row">' . esc_html__( 'When families answer', 'send-widgets' ) . '</th><td><fieldset><legend class="screen-reader-text">' . esc_html__( 'When families answer', 'send-widgets' ) . '</legend>';
	echo '<p><label><input type="radio" name="mail" value="somebody"' . checked( 'nobody' !== $mail_to, true, false ) . '> ' . esc_html__( 'send an e-mail to', 'send-widgets' ) . '</label> <input type="email" name="mail_to" class="regular-text" aria-label="' . esc_attr__( 'E-mail address', 'send-widgets' ) . '" value="' . esc_attr( 'nobody' === $mail_to ? '' : $mail_to ) . '" placeholder="' . esc_attr( get_option( 'admin_email' ) ) . '"></p>';
	echo '<p><label><input type="radio" name="mail" value="nobody"' . checked( 'nobody' === $mail_to, true, false ) . '> ' . esc_html__( 'send no e-mail', 'send-widgets' ) . '</label></p>';
	echo '<p class="description">' . esc_html__( 'The e-mail says that something came in. It holds nothing of what was written.', 'send-widgets' ) . '</p></fieldset></td></tr>';

	echo '<tr><th scope="row"><label for="send-keep">' . esc_html__( 'Keep answers for', 'send-widgets' ) . '</label></th><td><input type="number" id="send-keep" name="keep_days" min="30" max="3650" value="' . esc_attr( (string) setting( 'keep_days' ) ) . '"> ' . esc_html__( 'days', 'send-widgets' ) . '<p class="description">' . esc_html(
		/* translators: %d: number of days */
		sprintf( __( 'E-mail addresses are kept for %d days at most.', 'send-widgets' ), KEEP_EMAIL_DAYS )
	) . '</p></td></tr>';

	echo '<tr><th scope="row">' . esc_html__( 'When the plugin is deleted', 'send-widgets' ) . '</th><td><label><input type="checkbox" name="delete_all" value="1"' . checked( (bool) setting( 'delete_all' ), true, false ) . '> ' . esc_html__( 'delete its records, the answers of families and these settings, too', 'send-widgets' ) . '</label><p class="description">' . esc_html( what_there_is() ) . '</p></td></tr>';

	echo '</table>';
	submit_button();
	echo '</form></div>';
}

/**
 * A sentence about what would be deleted.
 *
 * @return string
 */
function what_there_is() {
	return sprintf(
		/* translators: 1: number of records, 2: number of answers */
		__( 'At the moment: %1$d records, %2$d answers. Unless ticked, they stay in the database and are there again when you install the plugin again.', 'send-widgets' ),
		wp_count_posts( RECORD )->publish,
		wp_count_posts( ANSWER )->private
	);
}
