<?php
/**
 * The admin pages on which editors read, delete and export the answers that this site has received.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const ANSWERS_A_PAGE = 50;

add_action( 'admin_post_send_widgets_export', __NAMESPACE__ . '\\export_answers' );
add_action( 'admin_post_send_widgets_delete_answer', __NAMESPACE__ . '\\delete_answer' );

/**
 * The label of a code, as the form shows it.
 *
 * @param string $purpose The purpose.
 * @param string $id      Id of the question.
 * @param string $code    Code of an option, or what was written.
 * @return string
 */
function answer_words( $purpose, $id, $code ) {
	foreach ( all_questions( $purpose ) as $question ) {
		if ( $question['id'] === $id && isset( $question['options'][ $code ] ) ) {
			return $question['options'][ $code ];
		}
	}
	return $code;
}

/**
 * The questions of a purpose.
 *
 * @param string $purpose The purpose.
 * @return array
 */
function all_questions( $purpose ) {
	require_once __DIR__ . '/../generated/purposes.php';
	$purposes = generated_purposes();
	return isset( $purposes[ $purpose ] ) ? $purposes[ $purpose ] : array();
}

/**
 * An answer as rows of question and answer, with labels instead of codes.
 *
 * @param array $submission As it was stored.
 * @return array<string, string>
 */
function answer_rows( array $submission ) {
	$rows = array();
	foreach ( $submission['answers'] as $id => $answer ) {
		$label = (string) $id;
		foreach ( all_questions( $submission['purpose'] ) as $question ) {
			if ( $question['id'] === $id ) {
				$label = $question['label'];
			}
		}
		$words = array();
		foreach ( (array) $answer as $one ) {
			$words[] = answer_words( $submission['purpose'], (string) $id, $one );
		}
		$rows[ $label ] = implode( '; ', $words );
	}
	return $rows;
}

/** Shows the answers, newest first. */
function answers_page() {
	$page  = isset( $_GET['paged'] ) ? max( 1, absint( $_GET['paged'] ) ) : 1; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it only reads.
	$query = new \WP_Query(
		array(
			'post_type'      => ANSWER,
			'post_status'    => 'private',
			'posts_per_page' => ANSWERS_A_PAGE,
			'paged'          => $page,
			'orderby'        => 'ID',
			'order'          => 'DESC',
		)
	);
	wp_enqueue_style( 'send-widgets-admin', asset_url( 'admin/admin.css' ), array(), VERSION );
	echo '<div class="wrap send-widgets-admin"><h1 class="wp-heading-inline">' . esc_html__( 'Answers', 'send-widgets' ) . '</h1> ';
	if ( $query->posts ) {
		echo '<a class="page-title-action" href="' . esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=send_widgets_export' ), 'send_widgets_export' ) ) . '">' . esc_html__( 'Save all as CSV', 'send-widgets' ) . '</a>';
	}
	echo '<hr class="wp-header-end">';
	if ( isset( $_GET['deleted'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- it shows a sentence.
		echo '<div class="notice notice-success"><p>' . esc_html__( 'The answer is deleted.', 'send-widgets' ) . '</p></div>';
	}
	if ( ! $query->posts ) {
		echo '<p>' . esc_html__( 'Nobody has answered yet. Forms whose answers go to Contact Form 7 or elsewhere do not show here.', 'send-widgets' ) . '</p></div>';
		return;
	}
	echo '<table class="wp-list-table widefat striped"><thead><tr>';
	foreach ( array( __( 'When', 'send-widgets' ), __( 'Reference', 'send-widgets' ), __( 'About', 'send-widgets' ), __( 'Answers', 'send-widgets' ), __( 'Reply to', 'send-widgets' ), __( 'Delete', 'send-widgets' ) ) as $head ) {
		echo '<th scope="col">' . esc_html( $head ) . '</th>';
	}
	echo '</tr></thead><tbody>';
	foreach ( $query->posts as $post ) {
		answer_row( $post );
	}
	echo '</tbody></table>';
	echo '<div class="tablenav"><div class="tablenav-pages">' . wp_kses_post(
		(string) paginate_links(
			array(
				'base'    => add_query_arg( 'paged', '%#%', admin_url( 'admin.php?page=send-widgets-answers' ) ),
				'format'  => '',
				'current' => $page,
				'total'   => $query->max_num_pages,
			)
		)
	) . '</div></div></div>';
}

/**
 * Shows one answer.
 *
 * @param \WP_Post $post The answer.
 */
function answer_row( $post ) {
	$submission = stored_submission( $post );
	$suspicion  = get_post_meta( $post->ID, '_send_suspicion', true );
	$email      = get_post_meta( $post->ID, '_send_email', true );
	$suspicions = array(
		'honeypot' => __( 'Probably a machine: it filled in a field that nobody sees.', 'send-widgets' ),
		'too-fast' => __( 'Probably a machine: it was quicker than anybody reads.', 'send-widgets' ),
	);
	echo '<tr><td>' . esc_html( get_date_from_gmt( $post->post_date_gmt, get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) ) ) . '</td>';
	echo '<td><code>' . esc_html( $post->post_title ) . '</code></td><td>';
	echo '' === $submission['page'] ? '' : '<a href="' . esc_url( $submission['page'], array( 'http', 'https' ) ) . '">' . esc_html( $submission['page'] ) . '</a>';
	echo '</td><td>';
	if ( isset( $suspicions[ $suspicion ] ) ) {
		echo '<p><strong>' . esc_html( $suspicions[ $suspicion ] ) . '</strong></p>';
	}
	echo '<dl lang="' . esc_attr( $submission['lang'] ) . '">';
	foreach ( answer_rows( $submission ) as $label => $words ) {
		echo '<dt>' . esc_html( $label ) . '</dt><dd dir="auto">' . nl2br( esc_html( $words ) ) . '</dd>';
	}
	echo '</dl></td><td>' . ( is_email( $email ) ? '<a href="mailto:' . esc_attr( $email ) . '">' . esc_html( $email ) . '</a>' : '' ) . '</td>';
	echo '<td><form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '"><input type="hidden" name="action" value="send_widgets_delete_answer"><input type="hidden" name="answer" value="' . esc_attr( (string) $post->ID ) . '">';
	wp_nonce_field( 'send_widgets_delete_' . $post->ID, '_wpnonce', false );
	/* translators: %s: a reference, such as SW-7K3M-Q2 */
	echo '<button class="button-link button-link-delete" aria-label="' . esc_attr( sprintf( __( 'Delete %s for good', 'send-widgets' ), $post->post_title ) ) . '">' . esc_html__( 'Delete for good', 'send-widgets' ) . '</button></form></td></tr>';
}

/** Ends the request of a user who may not read answers. */
function check_reader() {
	if ( ! current_user_can( records_capability() ) ) {
		wp_die( esc_html__( 'You may not read answers.', 'send-widgets' ), 403 );
	}
}

/** Deletes one answer permanently. */
function delete_answer() {
	$id = isset( $_POST['answer'] ) ? absint( $_POST['answer'] ) : 0;
	check_admin_referer( 'send_widgets_delete_' . $id );
	check_reader();
	if ( ANSWER === get_post_type( $id ) ) {
		wp_delete_post( $id, true );
	}
	wp_safe_redirect( add_query_arg( 'deleted', '1', admin_url( 'admin.php?page=send-widgets-answers' ) ) );
	exit;
}

/** Sends all answers as a CSV file, oldest first. */
function export_answers() {
	check_admin_referer( 'send_widgets_export' );
	check_reader();
	require_once __DIR__ . '/pure/csv.php';
	$posts   = get_posts(
		array(
			'post_type'   => ANSWER,
			'post_status' => 'private',
			'numberposts' => -1,
			'orderby'     => 'ID',
			'order'       => 'ASC',
		)
	);
	$columns = array();
	$rows    = array();
	foreach ( $posts as $post ) {
		$submission = stored_submission( $post );
		$answers    = answer_rows( $submission );
		$columns   += array_fill_keys( array_keys( $answers ), true );
		$rows[]     = array( $post, $submission, $answers );
	}
	$table = array( array_merge( array( 'reference', 'received', 'purpose', 'page', 'language', 'survey', 'area', 'suspicion', 'email' ), array_map( 'strval', array_keys( $columns ) ) ) );
	foreach ( $rows as list( $post, $submission, $answers ) ) {
		$row = array( $post->post_title, $post->post_date_gmt . ' UTC', $submission['purpose'], $submission['page'], $submission['lang'], $submission['item'], $submission['area'], (string) get_post_meta( $post->ID, '_send_suspicion', true ), (string) get_post_meta( $post->ID, '_send_email', true ) );
		foreach ( array_keys( $columns ) as $column ) {
			$row[] = isset( $answers[ $column ] ) ? $answers[ $column ] : '';
		}
		$table[] = $row;
	}
	nocache_headers();
	header( 'Content-Type: text/csv; charset=utf-8' );
	header( 'Content-Disposition: attachment; filename="answers-' . gmdate( 'Y-m-d' ) . '.csv"' );
	header( 'X-Content-Type-Options: nosniff' );
	echo csv_table( $table ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a file, whose cells are guarded.
	exit;
}
