<?php
/**
 * Receives answers, with the protocol of the reference receiver: one key gets one receipt, however often it is sent.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** How many answers one IP address may send per minute: everybody at a parents' evening shares one. */
const MOST_A_MINUTE = 60;

/** Registers the route. Cookies are ignored: logged-in users send like everybody else. */
function register_answer_routes() {
	register_rest_route(
		'send-widgets/v1',
		'/answers',
		array(
			'methods'             => 'POST',
			'callback'            => __NAMESPACE__ . '\\post_answer',
			'permission_callback' => '__return_true',
		)
	);
}

/**
 * Receives one answer.
 *
 * @param \WP_REST_Request $request The request.
 * @return \WP_REST_Response
 */
function post_answer( $request ) {
	if ( strlen( $request->get_body() ) > LARGEST_BODY ) {
		return problem( 413, 'too-large', __( 'This answer is too long', 'send-widgets' ) );
	}
	if ( ! $request->is_json_content_type() ) {
		return problem( 415, 'unsupported-type', __( 'This kind of content is not taken in', 'send-widgets' ) );
	}
	if ( ! take_token() ) {
		$response = problem( 429, 'too-many', __( 'Too many answers at once', 'send-widgets' ) );
		$response->header( 'Retry-After', '60' );
		return $response;
	}
	$read = read_submission( json_decode( $request->get_body(), true, 8 ), (string) $request->get_header( 'idempotency_key' ), array_keys( generated_purposes_with_survey() ) );
	if ( $read['errors'] ) {
		return problem( 422, 'invalid-answers', __( 'Some answers need a change', 'send-widgets' ), array_map( __NAMESPACE__ . '\\with_words', $read['errors'] ) );
	}
	return keep_once( $read['submission'] );
}

/**
 * The purposes of the form, with the one whose questions are in a record.
 *
 * @return array
 */
function generated_purposes_with_survey() {
	require_once __DIR__ . '/../generated/purposes.php';
	return generated_purposes() + array( 'survey' => array() );
}

/**
 * An error with a sentence for developers. Families read the form's own sentence for the code.
 *
 * @param array $error Field and code.
 * @return array
 */
function with_words( $error ) {
	return $error + array( 'detail' => str_replace( '-', ' ', $error['code'] ) );
}

/**
 * Stores an answer unless it is here already.
 *
 * @param array $submission As `read_submission()` gives it.
 * @return \WP_REST_Response
 */
function keep_once( array $submission ) {
	global $wpdb;
	$name = 'send-' . substr( hash( 'sha256', $submission['key'] ), 0, 40 );
	// Two copies of one answer may arrive at the same moment, in two processes: only the database can lock both.
	$lock = $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK( %s, 10 )', $wpdb->prefix . $name ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	// Null: this database has no such locks. Storing an answer twice is better than losing it.
	if ( '0' === (string) $lock ) {
		$response = problem( 503, 'busy', __( 'The database is busy', 'send-widgets' ) );
		$response->header( 'Retry-After', '10' );
		return $response;
	}
	try {
		return keep_locked( $submission, $name );
	} finally {
		$wpdb->query( $wpdb->prepare( 'SELECT RELEASE_LOCK( %s )', $wpdb->prefix . $name ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	}
}

/**
 * Stores an answer. The caller has the lock.
 *
 * @param array  $submission As `read_submission()` gives it.
 * @param string $name       The slug of the post for this key.
 * @return \WP_REST_Response
 */
function keep_locked( array $submission, $name ) {
	$hash  = said_hash( $submission );
	$found = get_posts(
		array(
			'post_type'     => ANSWER,
			'name'          => $name,
			'post_status'   => array( 'private', 'trash' ),
			'numberposts'   => 1,
			'cache_results' => false,
		)
	);
	if ( $found ) {
		return get_post_meta( $found[0]->ID, '_send_hash', true ) === $hash
			? receipt( $found[0]->post_title, 200 )
			: problem( 409, 'key-reused', __( 'This key was used for another answer', 'send-widgets' ) );
	}
	$reference = new_reference();
	$stored    = array_intersect_key( $submission, array_flip( array( 'purpose', 'page', 'lang', 'item', 'area', 'answers' ) ) );
	$id        = wp_insert_post(
		array(
			'post_type'    => ANSWER,
			'post_status'  => 'private',
			'post_name'    => $name,
			'post_title'   => $reference,
			'post_author'  => 0,
			// Plain ASCII without HTML characters, which filters and tables without utf8mb4 do not change.
			'post_content' => wp_slash( (string) wp_json_encode( $stored, JSON_HEX_TAG | JSON_HEX_AMP ) ),
			'meta_input'   => array_filter(
				array(
					'_send_hash'      => $hash,
					'_send_email'     => wp_slash( $submission['email'] ),
					'_send_suspicion' => $submission['suspicion'],
				)
			),
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		return problem( 500, 'not-stored', __( 'The database did not store it', 'send-widgets' ) );
	}
	if ( '' === $submission['suspicion'] ) {
		tell_editor( $submission['purpose'], $submission['page'], $reference );
	}
	return receipt( $reference, 201 );
}

/**
 * Notifies the editor of a new answer. The mail quotes nothing of it, because mail is not confidential.
 *
 * @param string $purpose   The purpose.
 * @param string $page      Address of the page that it is about.
 * @param string $reference The reference.
 */
function tell_editor( $purpose, $page, $reference ) {
	$to = setting( 'mail_to' );
	if ( 'nobody' === $to ) {
		return;
	}
	wp_mail(
		is_email( $to ) ? $to : get_option( 'admin_email' ),
		/* translators: %s: a reference, such as SW-7K3M-Q2 */
		sprintf( __( 'A family has answered: %s', 'send-widgets' ), $reference ),
		implode(
			"\n\n",
			array_filter(
				array(
					/* translators: %s: kind of form: page, report, comment or survey */
					sprintf( __( 'Kind: %s', 'send-widgets' ), $purpose ),
					/* translators: %s: address of a page */
					'' === $page ? '' : sprintf( __( 'About: %s', 'send-widgets' ), $page ),
					/* translators: %s: address of a page of the administration */
					sprintf( __( 'Read it: %s', 'send-widgets' ), admin_url( 'admin.php?page=send-widgets-answers' ) ),
				)
			)
		)
	);
}

/**
 * A receipt.
 *
 * @param string $reference The reference.
 * @param int    $status    201 for the first one, 200 for every other.
 * @return \WP_REST_Response
 */
function receipt( $reference, $status ) {
	$response = new \WP_REST_Response( array( 'reference' => $reference ), $status );
	$response->header( 'Cache-Control', 'no-store' );
	return $response;
}

/**
 * The response to a refused request, as problem details (RFC 9457).
 *
 * @param int    $status Status of the response.
 * @param string $name   A stable name for programs.
 * @param string $title  A sentence.
 * @param array  $errors One for each answer.
 * @return \WP_REST_Response
 */
function problem( $status, $name, $title, array $errors = array() ) {
	$body = array(
		'type'   => 'urn:send-widgets:problem:' . $name,
		'title'  => $title,
		'status' => $status,
	);
	if ( $errors ) {
		$body['errors'] = $errors;
	}
	$response = new \WP_REST_Response( $body, $status );
	$response->header( 'Content-Type', 'application/problem+json' );
	$response->header( 'Cache-Control', 'no-store' );
	return $response;
}

/**
 * Limits the rate without storing an IP address: only its hash with a salt and the minute, which expires with the minute.
 *
 * @return bool Whether one more may come.
 */
function take_token() {
	$connection = isset( $_SERVER['REMOTE_ADDR'] ) ? sanitize_text_field( wp_unslash( $_SERVER['REMOTE_ADDR'] ) ) : '';
	// With IPv6, a subscriber has a /64 network, not one address.
	if ( false !== strpos( $connection, ':' ) ) {
		$connection = implode( ':', array_slice( explode( ':', $connection ), 0, 4 ) );
	}
	$name  = 'send_rate_' . substr( wp_hash( $connection . floor( time() / MINUTE_IN_SECONDS ), 'nonce' ), 0, 20 );
	$count = (int) get_transient( $name );
	/**
	 * Filters how many answers an IP address may send per minute. Behind a proxy, all senders may have the same one.
	 *
	 * @param int $most 60 unless changed.
	 */
	if ( $count >= (int) apply_filters( 'send_widgets_answers_a_minute', MOST_A_MINUTE ) ) {
		return false;
	}
	set_transient( $name, $count + 1, 2 * MINUTE_IN_SECONDS );
	return true;
}
