<?php
/**
 * Validates and cleans the answers that families send, with the limits and codes of the reference receiver. Pure: no function of
 * WordPress is called.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

const LARGEST_BODY    = 131072;
const MOST_ANSWERS    = 300;
const MOST_OPTIONS    = 100;
const LONGEST_NAME    = 100;
const LONGEST_OPTION  = 200;
const LONGEST_TEXT    = 20000;
const LONGEST_ADDRESS = 2000;

/** The shortest time, in seconds, in which a person can read and fill in a form. */
const FASTEST = 3;

/**
 * Validates and cleans a submission.
 *
 * @param mixed    $body     The body, decoded into arrays.
 * @param string   $header   Value of the header Idempotency-Key, or ''.
 * @param string[] $purposes The valid purposes.
 * @return array{errors: array, submission: array} `submission` has key, purpose, page, lang, item, area, answers, email, suspicion.
 */
function read_submission( $body, $header, array $purposes ) {
	$body   = is_array( $body ) ? $body : array();
	$of     = static function ( $name ) use ( $body ) {
		return isset( $body[ $name ] ) && is_scalar( $body[ $name ] ) ? clean_text( $body[ $name ] ) : '';
	};
	$errors = array();
	$fail   = static function ( $field, $code ) use ( &$errors ) {
		$errors[] = array(
			'field' => $field,
			'code'  => $code,
		);
	};

	$key = '' === $of( 'key' ) ? trim( $header, "\" \t" ) : $of( 'key' );
	if ( ! preg_match( '/^[A-Za-z0-9_-]{22,128}$/D', $key ) ) {
		$fail( 'key', 'not-a-key' );
	}
	$purpose = $of( 'purpose' );
	if ( ! in_array( $purpose, $purposes, true ) ) {
		$fail( 'purpose', 'not-an-option' );
	}
	$item = cut( $of( 'item' ), LONGEST_NAME );
	if ( 'survey' === $purpose && '' === $item ) {
		$fail( 'item', 'missing' );
	}
	$page = read_page( $of( 'page' ) );
	if ( null === $page ) {
		$fail( 'page', 'not-an-address' );
	}
	$answers = read_answers( isset( $body['answers'] ) ? $body['answers'] : array(), $fail );
	if ( ! $errors ) {
		check_answers( $purpose, $answers, $fail );
	}

	$email = '';
	if ( 'survey' !== $purpose ) {
		$email = isset( $answers['email'] ) && is_string( $answers['email'] ) ? $answers['email'] : '';
		unset( $answers['email'] );
		if ( ! isset( $answers['reply'] ) || 'yes' !== $answers['reply'] ) {
			$email = '';
		}
	}
	return array(
		'errors'     => $errors,
		'submission' => array(
			'key'       => $key,
			'purpose'   => $purpose,
			'page'      => (string) $page,
			'lang'      => preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/D', $of( 'lang' ) ) ? $of( 'lang' ) : '',
			'item'      => $item,
			'area'      => cut( $of( 'area' ), LONGEST_NAME ),
			'answers'   => $answers,
			'email'     => $email,
			'suspicion' => suspicion( $body, $purpose, $answers ),
		),
	);
}

/**
 * Text with normalised line ends, without control characters.
 *
 * @param mixed $value A text or a number.
 * @return string
 */
function clean_text( $value ) {
	if ( is_bool( $value ) ) {
		return $value ? 'yes' : 'no';
	}
	$text = (string) preg_replace( '/\r\n?/', "\n", (string) $value );
	$text = preg_replace( '/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/', '', $text );
	return trim( preg_match( '//u', $text ) ? $text : '' );
}

/**
 * How many characters a text has.
 *
 * @param string $text UTF-8.
 * @return int
 */
function length_of( $text ) {
	return (int) preg_match_all( '/./us', $text );
}

/**
 * The first characters of a text.
 *
 * @param string $text UTF-8.
 * @param int    $most How many.
 * @return string
 */
function cut( $text, $most ) {
	return preg_match( '/^.{0,' . (int) $most . '}/us', $text, $found ) ? $found[0] : '';
}

/**
 * Address of the page, without its fragment and credentials; '' if it is not an HTTP address.
 *
 * @param string $written What arrived.
 * @return string|null Null where it is no address at all.
 */
function read_page( $written ) {
	if ( '' === $written ) {
		return '';
	}
	if ( ! preg_match( '#^[a-z][a-z0-9+.-]*:#i', $written ) ) {
		return null;
	}
	if ( ! preg_match( '#^https?://#i', $written ) ) {
		return '';
	}
	$address = preg_replace( '/#.*$/s', '', $written );
	$address = preg_replace( '#^(https?://)[^/?]*@#i', '$1', $address );
	if ( strlen( $address ) > LONGEST_ADDRESS ) {
		$address = preg_replace( '/\?.*$/s', '', $address );
	}
	return cut( $address, LONGEST_ADDRESS );
}

/**
 * The answers by question.
 *
 * @param mixed    $written What arrived.
 * @param callable $fail    Takes a field and a code.
 * @return array<string, string|string[]>
 */
function read_answers( $written, $fail ) {
	$answers = array();
	if ( ! is_array( $written ) ) {
		return $answers;
	}
	if ( count( $written ) > MOST_ANSWERS ) {
		$fail( 'answers', 'too-many' );
		return $answers;
	}
	foreach ( $written as $id => $value ) {
		$id = (string) $id;
		if ( length_of( $id ) > LONGEST_NAME ) {
			$fail( 'answers', 'too-long' );
			continue;
		}
		if ( is_array( $value ) ) {
			$options = array();
			foreach ( $value as $option ) {
				if ( ! is_scalar( $option ) && null !== $option ) {
					$fail( $id, 'not-text' );
					continue 2;
				}
				$option = clean_text( $option );
				if ( length_of( $option ) > LONGEST_OPTION ) {
					$fail( $id, 'too-long' );
					continue 2;
				}
				$options[] = $option;
			}
			if ( count( $options ) > MOST_OPTIONS ) {
				$fail( $id, 'too-many' );
				continue;
			}
			$options = array_values( array_unique( array_filter( $options, 'strlen' ) ) );
			if ( $options ) {
				$answers[ $id ] = $options;
			}
			continue;
		}
		if ( null !== $value && ! is_scalar( $value ) ) {
			$fail( $id, 'not-text' );
			continue;
		}
		$text = clean_text( $value );
		if ( length_of( $text ) > LONGEST_TEXT ) {
			$fail( $id, 'too-long' );
		} elseif ( '' !== $text ) {
			$answers[ $id ] = $text;
		}
	}
	return $answers;
}

/**
 * What each purpose needs.
 *
 * @param string   $purpose The purpose.
 * @param array    $answers The answers.
 * @param callable $fail    Takes a field and a code.
 */
function check_answers( $purpose, array $answers, $fail ) {
	$says = static function ( $id ) use ( $answers ) {
		return isset( $answers[ $id ] ) ? $answers[ $id ] : '';
	};
	if ( 'page' === $purpose && ! in_array( $says( 'correct' ), array( 'yes', 'no' ), true ) ) {
		$fail( 'correct', 'missing' );
	}
	if ( 'report' === $purpose && ! $says( 'problem' ) && ! $says( 'detail' ) && ! $says( 'part' ) ) {
		$fail( 'detail', 'missing' );
	}
	if ( 'comment' === $purpose && ! $says( 'comment' ) ) {
		$fail( 'comment', 'missing' );
	}
	if ( 'survey' === $purpose ) {
		if ( ! $answers ) {
			$fail( 'answers', 'missing' );
		}
		return;
	}
	foreach ( array( 'publish', 'reply' ) as $id ) {
		if ( $says( $id ) && ! in_array( $says( $id ), array( 'yes', 'no' ), true ) ) {
			$fail( $id, 'not-an-option' );
		}
	}
	if ( 'yes' === $says( 'reply' ) ) {
		if ( '' === $says( 'email' ) ) {
			$fail( 'email', 'missing' );
		} elseif ( ! is_string( $says( 'email' ) ) || ! looks_like_email( $says( 'email' ) ) ) {
			$fail( 'email', 'not-an-email' );
		}
	}
}

/**
 * Whether a text looks like an email address: one @ before a name with a dot, as in the form.
 *
 * @param string $text What somebody wrote.
 * @return bool
 */
function looks_like_email( $text ) {
	return length_of( $text ) <= 254 && preg_match( '/^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(\.[^\s@<>"(),;:.]+)+$/Du', $text );
}

/**
 * Why a submission is probably spam. It gets a receipt like any other, and is quarantined.
 *
 * @param array  $body    What arrived.
 * @param string $purpose The purpose.
 * @param array  $answers The answers.
 * @return string One of '', `honeypot`, `too-fast`.
 */
function suspicion( array $body, $purpose, array $answers ) {
	if ( ! empty( $body['website'] ) && ( ! is_string( $body['website'] ) || '' !== trim( $body['website'] ) ) ) {
		return 'honeypot';
	}
	// A click on "yes, it is correct" may take a person only a second.
	$one_click = 'page' === $purpose && isset( $answers['correct'] ) && 'yes' === $answers['correct'];
	return isset( $body['seconds'] ) && is_numeric( $body['seconds'] ) && $body['seconds'] < FASTEST && ! $one_click ? 'too-fast' : '';
}

/**
 * A hash of the answers: equal for every retry, different after the person has changed an answer.
 *
 * @param array $submission As `read_submission()` gives it.
 * @return string
 */
function said_hash( array $submission ) {
	$answers = $submission['answers'];
	ksort( $answers, SORT_STRING );
	$said = array( $submission['purpose'], $submission['page'], $submission['lang'], $submission['item'], $submission['area'], $submission['email'], $answers );
	return hash( 'sha256', (string) json_encode( $said ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.json_encode_json_encode -- it is hashed, not shown.
}

/**
 * A reference that people can read out: without vowels, so that it makes no words, and without characters that look or sound alike.
 *
 * @return string Such as SW-7K3M-Q2.
 */
function new_reference() {
	$alphabet = '234679CDFGHJKMNPQRTWXY';
	$signs    = '';
	for ( $at = 0; $at < 6; $at++ ) {
		$signs .= $alphabet[ random_int( 0, strlen( $alphabet ) - 1 ) ];
	}
	return 'SW-' . substr( $signs, 0, 4 ) . '-' . substr( $signs, 4 );
}
