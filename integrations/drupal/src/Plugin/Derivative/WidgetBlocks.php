<?php

namespace Drupal\send_widgets\Plugin\Derivative;

use Drupal\Component\Plugin\Derivative\DeriverBase;
use Drupal\send_widgets\Widgets;

/**
 * Derives one block from each widget.
 */
class WidgetBlocks extends DeriverBase {

  /**
   * {@inheritdoc}
   */
  public function getDerivativeDefinitions($base_plugin_definition) {
    foreach (Widgets::all() as $tag => $widget) {
      $this->derivatives[$tag] = ['admin_label' => $widget['title']] + $base_plugin_definition;
    }
    return $this->derivatives;
  }

}
