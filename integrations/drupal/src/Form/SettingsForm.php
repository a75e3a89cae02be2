<?php

namespace Drupal\send_widgets\Form;

use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;

/**
 * The settings form: the address of the record.
 */
class SettingsForm extends ConfigFormBase {

  /**
   * {@inheritdoc}
   */
  public function getFormId() {
    return 'send_widgets_settings';
  }

  /**
   * {@inheritdoc}
   */
  protected function getEditableConfigNames() {
    return ['send_widgets.settings'];
  }

  /**
   * {@inheritdoc}
   */
  public function buildForm(array $form, FormStateInterface $form_state) {
    $form['record'] = [
      '#type' => 'textfield',
      '#title' => $this->t('Address of the record'),
      '#description' => $this->t('Blocks show it unless they name their own.'),
      '#maxlength' => 2048,
      '#default_value' => $this->config('send_widgets.settings')->get('record'),
    ];
    return parent::buildForm($form, $form_state);
  }

  /**
   * {@inheritdoc}
   */
  public function submitForm(array &$form, FormStateInterface $form_state) {
    $this->config('send_widgets.settings')
      ->set('record', trim((string) $form_state->getValue('record')))
      ->save();
    parent::submitForm($form, $form_state);
  }

}
