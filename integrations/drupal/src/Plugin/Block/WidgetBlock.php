<?php

namespace Drupal\send_widgets\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\send_widgets\Widgets;

/**
 * One widget, with its attributes as fields.
 *
 * @Block(
 *   id = "send_widgets",
 *   admin_label = @Translation("SEND widget"),
 *   category = @Translation("SEND widgets"),
 *   deriver = "Drupal\send_widgets\Plugin\Derivative\WidgetBlocks"
 * )
 */
class WidgetBlock extends BlockBase {

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration() {
    return ['attributes' => []];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state) {
    $form['attributes'] = ['#tree' => TRUE];
    foreach (Widgets::all()[$this->getDerivativeId()]['attributes'] as $name => $label) {
      $form['attributes'][$name] = [
        '#type' => 'textfield',
        '#title' => $name,
        '#description' => $label,
        '#maxlength' => 4096,
        '#default_value' => $this->configuration['attributes'][$name] ?? '',
      ];
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state) {
    $values = array_map('trim', (array) $form_state->getValue('attributes'));
    $this->configuration['attributes'] = array_filter($values, static fn ($value) => $value !== '');
  }

  /**
   * {@inheritdoc}
   */
  public function build() {
    $tag = $this->getDerivativeId();
    $attributes = $this->configuration['attributes'];
    $known = Widgets::all()[$tag]['attributes'];
    if (isset($known['src']) && empty($attributes['src'])) {
      $attributes['src'] = (string) \Drupal::config('send_widgets.settings')->get('record');
    }
    // The value that widgets read as "on" for a boolean attribute.
    $attributes = array_filter($attributes, static fn ($value) => $value !== '' && $value !== 'no');
    return [
      '#type' => 'html_tag',
      '#tag' => $tag,
      '#attributes' => array_intersect_key($attributes, $known),
      '#value' => $this->t('The newest information is loaded into this page. That takes JavaScript.'),
      '#attached' => ['library' => ['send_widgets/widgets']],
      '#cache' => ['tags' => ['config:send_widgets.settings']],
    ];
  }

}
