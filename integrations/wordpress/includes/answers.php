<?php
/**
 * Answers that this site receives itself: private posts, which no page shows.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const ANSWER = 'send_answer';

/** The daily task that deletes answers whose retention period has ended. */
const CLEANING = 'send_widgets_cleaning';

/** For how many days an email address is stored. */
const KEEP_EMAIL_DAYS = 180;

add_action(
	'init',
	static function () {
		register_post_type(
			ANSWER,
			array(
				'label'               => __( 'Answers', 'send-widgets' ),
				'public'              => false,
				'exclude_from_search' => true,
				'rewrite'             => false,
				'query_var'           => false,
				'delete_with_user'    => false,
				'supports'            => array( 'title' ),
			)
		);
	}
);

add_action( CLEANING, __NAMESPACE__ . '\\delete_old_answers' );

/** Deletes answers after their retention period, and email addresses after a shorter one; at most a hundred a day. */
function delete_old_answers() {
	$older_than = static function ( $days, $more = array() ) {
		return get_posts(
			array_merge(
				array(
					'post_type'   => ANSWER,
					'post_status' => 'private',
					'numberposts' => 100,
					'fields'      => 'ids',
					'date_query'  => array(
						array(
							'column' => 'post_date_gmt',
							'before' => $days . ' days ago',
						),
					),
				),
				$more
			)
		);
	};
	foreach ( $older_than( max( 1, (int) setting( 'keep_days' ) ) ) as $id ) {
		wp_delete_post( $id, true );
	}
	$with_email = array( 'meta_key' => '_send_email' ); // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- once a day, not on a page.
	foreach ( $older_than( KEEP_EMAIL_DAYS, $with_email ) as $id ) {
		delete_post_meta( $id, '_send_email' );
	}
}

/**
 * What was sent, as it was stored.
 *
 * @param \WP_Post $post An answer.
 * @return array With purpose, page, lang, item, area, answers.
 */
function stored_submission( $post ) {
	$stored = json_decode( $post->post_content, true );
	return array_merge(
		array(
			'purpose' => '',
			'page'    => '',
			'lang'    => '',
			'item'    => '',
			'area'    => '',
			'answers' => array(),
		),
		is_array( $stored ) ? $stored : array()
	);
}

// ---- Rights of access and erasure (UK GDPR) ----

add_filter(
	'wp_privacy_personal_data_exporters',
	static function ( $exporters ) {
		$exporters['send-widgets'] = array(
			'exporter_friendly_name' => __( 'Answers of families', 'send-widgets' ),
			'callback'               => __NAMESPACE__ . '\\export_personal_data',
		);
		return $exporters;
	}
);

add_filter(
	'wp_privacy_personal_data_erasers',
	static function ( $erasers ) {
		$erasers['send-widgets'] = array(
			'eraser_friendly_name' => __( 'Answers of families', 'send-widgets' ),
			'callback'             => __NAMESPACE__ . '\\erase_personal_data',
		);
		return $erasers;
	}
);

/**
 * The answers that were sent with this email address.
 *
 * @param string $email The address.
 * @return \WP_Post[]
 */
function answers_of( $email ) {
	return get_posts(
		array(
			'post_type'   => ANSWER,
			'post_status' => 'private',
			'numberposts' => -1,
			'meta_key'    => '_send_email', // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- when somebody asks for their data.
			'meta_value'  => $email, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- the same.
		)
	);
}

/**
 * What somebody has sent, for *Export Personal Data*.
 *
 * @param string $email Their address.
 * @return array
 */
function export_personal_data( $email ) {
	$items = array();
	foreach ( answers_of( $email ) as $post ) {
		$submission = stored_submission( $post );
		$data       = array(
			array(
				'name'  => __( 'About', 'send-widgets' ),
				'value' => $submission['page'],
			),
		);
		foreach ( $submission['answers'] as $id => $answer ) {
			$data[] = array(
				'name'  => (string) $id,
				'value' => implode( '; ', (array) $answer ),
			);
		}
		$items[] = array(
			'group_id'    => 'send-widgets',
			'group_label' => __( 'Answers of families', 'send-widgets' ),
			'item_id'     => $post->post_title,
			'data'        => $data,
		);
	}
	return array(
		'data' => $items,
		'done' => true,
	);
}

/**
 * Deletes what somebody has sent, for *Erase Personal Data*.
 *
 * @param string $email Their address.
 * @return array
 */
function erase_personal_data( $email ) {
	$posts = answers_of( $email );
	foreach ( $posts as $post ) {
		wp_delete_post( $post->ID, true );
	}
	return array(
		'items_removed'  => count( $posts ) > 0,
		'items_retained' => false,
		'messages'       => array(),
		'done'           => true,
	);
}

add_action(
	'admin_init',
	static function () {
		wp_add_privacy_policy_content(
			'SEND widgets',
			wp_kses_post(
				wpautop(
					sprintf(
						/* translators: %d: number of days */
						__( 'What you write in our feedback forms is kept to answer it and to report on it. We keep your e-mail address only if you ask for a reply, for up to %d days. We do not record who you are or where you connect from.', 'send-widgets' ),
						KEEP_EMAIL_DAYS
					)
				)
			)
		);
	}
);
