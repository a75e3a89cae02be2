<?php
/**
 * Contact Form 7 as the receiver of answers.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Registers the routes, for users who may edit pages. */
function register_form_routes() {
	register_rest_route(
		'send-widgets/v1',
		'/forms',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\\list_forms',
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
			),
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\make_form',
				'permission_callback' => static function () {
					return class_exists( 'WPCF7_ContactForm' ) && current_user_can( 'wpcf7_edit_contact_forms' );
				},
				'args'                => array(
					'purpose' => array(
						'type'     => 'string',
						'required' => true,
						'enum'     => array_keys( purposes() ),
					),
				),
			),
		)
	);
}

/**
 * The questions of each purpose, from the file that the build generates.
 *
 * @return array
 */
function purposes() {
	require_once __DIR__ . '/../generated/purposes.php';
	return generated_purposes();
}

/**
 * All forms, each with the answers that its fields accept.
 *
 * @return array
 */
function list_forms() {
	$installed = class_exists( 'WPCF7_ContactForm' );
	return array(
		'installed' => $installed,
		'mayMake'   => $installed && current_user_can( 'wpcf7_edit_contact_forms' ),
		'forms'     => $installed ? array_map( __NAMESPACE__ . '\\describe_form', \WPCF7_ContactForm::find() ) : array(),
	);
}

/**
 * One form, with the attributes that a widget needs to send to it.
 *
 * @param \WPCF7_ContactForm $form The form.
 * @return array
 */
function describe_form( $form ) {
	$fields = array();
	foreach ( $form->scan_form_tags() as $tag ) {
		if ( '' === (string) $tag->name ) {
			continue;
		}
		$fields[] = array(
			'type'     => $tag->basetype,
			'name'     => $tag->name,
			'required' => $tag->is_required() || ( 'acceptance' === $tag->basetype && ! $tag->has_option( 'optional' ) ),
			'values'   => array_values( array_map( 'strval', (array) $tag->values ) ),
		);
	}
	$for = array();
	foreach ( purposes() as $purpose => $questions ) {
		$mapped          = map_fields( $fields, $questions );
		$for[ $purpose ] = array(
			'map'      => map_text( $mapped['map'] ),
			'warnings' => array_map( __NAMESPACE__ . '\\warning_words', $mapped['warnings'] ),
		);
	}
	return array(
		'id'     => $form->id(),
		'title'  => $form->title(),
		'action' => rest_url( 'contact-form-7/v1/contact-forms/' . $form->id() . '/feedback' ),
		'for'    => $for,
	);
}

/**
 * A warning as a sentence.
 *
 * @param array $warning As `map_fields()` gives it.
 * @return string
 */
function warning_words( $warning ) {
	$sentences = array(
		/* translators: %1$s: name of a question */
		'no-field'   => __( 'No field takes the answer to “%1$s”: it is sent under that name, and your form drops it.', 'send-widgets' ),
		/* translators: 1: name of a field, 2: words of an option */
		'no-option'  => __( 'The field %1$s has no option “%2$s”: whoever chooses it is refused.', 'send-widgets' ),
		/* translators: %1$s: name of a field */
		'quiz'       => __( 'The field %1$s is a quiz or a CAPTCHA, which nobody can answer here: take it out of the form.', 'send-widgets' ),
		/* translators: %1$s: name of a field */
		'acceptance' => __( 'The box %1$s has to be ticked, and nobody is asked to: make it optional.', 'send-widgets' ),
		/* translators: %1$s: name of a field */
		'required'   => __( 'The field %1$s is required, and no question has its answer: take the star from it.', 'send-widgets' ),
		/* translators: %1$s: name of a field */
		'sometimes'  => __( 'The field %1$s is required, and its question may be left out: take the star from it.', 'send-widgets' ),
	);
	return sprintf( $sentences[ $warning['code'] ], $warning['field'], $warning['value'] );
}

/**
 * Makes a form with a field for each question.
 *
 * @param \WP_REST_Request $request The request.
 * @return array|\WP_Error
 */
function make_form( $request ) {
	$questions = purposes()[ $request['purpose'] ];
	$form      = \WPCF7_ContactForm::get_template();
	/* translators: %s: kind of form: page, report or comment */
	$form->set_title( sprintf( __( 'Answers of families (%s)', 'send-widgets' ), $request['purpose'] ) );
	$lines = array();
	$mail  = array();
	foreach ( $questions as $question ) {
		$lines[] = '<label>' . esc_html( $question['label'] ) . "\n    " . form_tag( $question ) . '</label>';
		$mail[]  = $question['label'] . ': [send-' . $question['id'] . ']';
	}
	$lines[]            = '[hidden send-page]';
	$lines[]            = '[submit]';
	$mail[]             = '[send-page]';
	$properties         = $form->get_properties();
	$properties['form'] = implode( "\n\n", $lines );
	$properties['mail'] = array_merge(
		$properties['mail'],
		array(
			'subject'            => $form->title(),
			'body'               => implode( "\n\n", $mail ),
			'additional_headers' => '',
		)
	);
	$form->set_properties( $properties );
	if ( ! $form->save() ) {
		return new \WP_Error( 'send_no_form', __( 'Contact Form 7 did not store the form.', 'send-widgets' ), array( 'status' => 500 ) );
	}
	return describe_form( $form );
}

/**
 * The tag of a field for a question. Nothing is required, because the widget checks the required answers.
 *
 * @param array $question The question.
 * @return string
 */
function form_tag( $question ) {
	$name    = 'send-' . $question['id'];
	$options = '';
	foreach ( isset( $question['options'] ) ? $question['options'] : array() as $label ) {
		$options .= ' "' . str_replace( '"', '', $label ) . '"';
	}
	switch ( $question['type'] ) {
		case 'yes-no':
			return '[checkbox ' . $name . ' use_label_element exclusive' . $options . ']';
		case 'checkboxes':
			return '[checkbox ' . $name . ' use_label_element' . $options . ']';
		case 'radios':
		case 'select':
			return '[select ' . $name . ' include_blank' . $options . ']';
		case 'textarea':
		case 'email':
			return '[' . $question['type'] . ' ' . $name . ']';
		default:
			return '[text ' . $name . ']';
	}
}
