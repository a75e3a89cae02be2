<?php
/**
 * Which field of a Contact Form 7 form takes which answer. Pure: no function of WordPress or of that plugin is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

/** Common names of fields for our questions, in addition to the questions' ids. */
const FIELD_NAMES = array(
	'comment' => array( 'message', 'comments', 'feedback' ),
	'detail'  => array( 'message', 'details', 'comment' ),
	'email'   => array( 'email-address', 'e-mail' ),
	'who'     => array( 'role', 'i-am', 'who-are-you' ),
	'about'   => array( 'topic', 'topics', 'subject' ),
	'problem' => array( 'problems', 'what-is-wrong' ),
	'publish' => array( 'may-publish', 'consent' ),
	'reply'   => array( 'wants-reply' ),
	'page'    => array( 'page-url', 'url', 'address' ),
);

/** Fields that a form cannot answer for a family. */
const UNANSWERABLE = array( 'quiz', 'captchar', 'captchac', 'file' );

/**
 * A name or a label in the form in which it is compared: lower case, without punctuation.
 *
 * @param string $text Name of a field, or words of an option.
 * @return string
 */
function plain_words( $text ) {
	return trim( (string) preg_replace( '/[^a-z0-9]+/', '-', strtolower( $text ) ), '-' );
}

/**
 * The value of the attribute `map` for a form, with warnings.
 *
 * @param array $fields    Fields of the form: each `type` (without `*`), `name`, `required`, `values`.
 * @param array $questions Questions of the purpose: each `id`, `type`, `options` (label by code), `required`.
 * @return array{map: array<string, string>, warnings: array<array{code: string, field: string, value: string}>}
 */
function map_fields( array $fields, array $questions ) {
	$map      = array();
	$warnings = array();
	$taken    = array();
	foreach ( $questions as $question ) {
		$field = field_for( $question, $fields, $taken );
		if ( ! $field ) {
			$warnings[] = warning( 'no-field', $question['id'] );
			continue;
		}
		$taken[]                = $field['name'];
		$map[ $question['id'] ] = $field['name'];
		if ( in_array( $field['type'], array( 'select', 'checkbox', 'radio' ), true ) ) {
			foreach ( isset( $question['options'] ) ? $question['options'] : array() as $code => $label ) {
				$value = value_for( (string) $code, $label, $field['values'] );
				if ( null !== $value ) {
					if ( $value !== (string) $code ) {
						$map[ $question['id'] . '.' . $code ] = $value;
					}
				} elseif ( 'no' !== (string) $code ) {
					$warnings[] = warning( 'no-option', $field['name'], $label );
				}
			}
		}
	}
	$page = field_for(
		array(
			'id'   => 'page',
			'type' => 'text',
		),
		array_filter(
			$fields,
			static function ( $field ) {
				return in_array( $field['type'], array( 'text', 'url', 'hidden' ), true );
			}
		),
		$taken
	);
	if ( $page ) {
		$map['page'] = $page['name'];
		$taken[]     = $page['name'];
	}
	return array(
		'map'      => $map,
		'warnings' => array_merge( $warnings, hindrances( $fields, $taken, $questions, $map ) ),
	);
}

/**
 * Warnings about fields because of which the form would refuse an answer.
 *
 * @param array $fields    Fields of the form.
 * @param array $taken     Names of fields that get an answer.
 * @param array $questions Questions of the purpose.
 * @param array $map       The map so far.
 * @return array
 */
function hindrances( array $fields, array $taken, array $questions, array $map ) {
	$warnings = array();
	$always   = array();
	foreach ( $questions as $question ) {
		if ( ! empty( $question['required'] ) && empty( $question['sometimes'] ) && isset( $map[ $question['id'] ] ) ) {
			$always[] = $map[ $question['id'] ];
		}
	}
	foreach ( $fields as $field ) {
		if ( in_array( $field['type'], array( 'quiz', 'captchar', 'captchac' ), true ) ) {
			$warnings[] = warning( 'quiz', $field['name'] );
		} elseif ( 'acceptance' === $field['type'] && $field['required'] && ! in_array( $field['name'], $always, true ) ) {
			$warnings[] = warning( 'acceptance', $field['name'] );
		} elseif ( $field['required'] && ! in_array( $field['name'], $taken, true ) ) {
			$warnings[] = warning( 'required', $field['name'] );
		} elseif ( $field['required'] && ! in_array( $field['name'], $always, true ) ) {
			// It is for a question that not everybody answers.
			$warnings[] = warning( 'sometimes', $field['name'] );
		}
	}
	return $warnings;
}

/**
 * One warning.
 *
 * @param string $code  One of no-field, no-option, quiz, acceptance, required, sometimes.
 * @param string $field The field, or the question.
 * @param string $value The option.
 * @return array
 */
function warning( $code, $field, $value = '' ) {
	return array(
		'code'  => $code,
		'field' => $field,
		'value' => $value,
	);
}

/**
 * The field for a question: by its name, or else the only one of its kind.
 *
 * @param array $question The question.
 * @param array $fields   Fields of the form.
 * @param array $taken    Names of fields that already have a question.
 * @return array|null
 */
function field_for( array $question, array $fields, array $taken ) {
	$free  = array_filter(
		$fields,
		static function ( $field ) use ( $taken ) {
			return ! in_array( $field['name'], $taken, true ) && ! in_array( $field['type'], UNANSWERABLE, true );
		}
	);
	$names = array_merge( array( $question['id'] ), isset( FIELD_NAMES[ $question['id'] ] ) ? FIELD_NAMES[ $question['id'] ] : array() );
	foreach ( $names as $name ) {
		foreach ( $free as $field ) {
			if ( in_array( plain_words( $field['name'] ), array( $name, 'your-' . $name, 'send-' . $name ), true ) ) {
				return $field;
			}
		}
	}
	$kinds = array(
		'textarea' => 'textarea',
		'email'    => 'email',
	);
	if ( isset( $kinds[ $question['type'] ] ) ) {
		$same = array_values(
			array_filter(
				$free,
				static function ( $field ) use ( $kinds, $question ) {
					return $field['type'] === $kinds[ $question['type'] ];
				}
			)
		);
		if ( 1 === count( $same ) ) {
			return $same[0];
		}
	}
	return null;
}

/**
 * The value of a field that means an option.
 *
 * @param string   $code   Code of the option.
 * @param string   $label  Its words.
 * @param string[] $values Values of the field.
 * @return string|null
 */
function value_for( $code, $label, array $values ) {
	foreach ( $values as $value ) {
		$plain = plain_words( $value );
		if ( plain_words( $code ) === $plain || plain_words( $label ) === $plain ) {
			return $value;
		}
	}
	// A single checkbox means yes, whatever its value.
	return 'yes' === $code && 1 === count( $values ) ? reset( $values ) : null;
}

/**
 * A map in the format of the attribute: pairs, or JSON if a value contains a separator.
 *
 * @param array<string, string> $map Names and values.
 * @return string
 */
function map_text( array $map ) {
	$pairs = array();
	foreach ( $map as $id => $name ) {
		if ( preg_match( '/[;\n]|[\s,]\s*[\w.\[\]-]+\s*=/', $name ) ) {
			return (string) json_encode( $map, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- escaped where it is printed.
		}
		$pairs[] = $id . '=' . $name;
	}
	return implode( '; ', $pairs );
}
