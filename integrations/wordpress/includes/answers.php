<?php
/**
 * Answers that this site takes in itself: private posts, which no page shows.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const ANSWER = 'send_answer';

/** The daily task that deletes what has been kept long enough. */
const CLEANING = 'send_widgets_cleaning';

/** For how many days an email address is kept. */
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

/** Deletes answers, and before them email addresses, when their time is over. A hundred at once: the rest follows tomorrow. */
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
