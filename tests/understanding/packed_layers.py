"""How the layers of the sentence encoder are stored."""

from __future__ import annotations

from collections.abc import Mapping

import numpy
from numpy.typing import NDArray

from handlers.understand.encoder.sentence_encoder import Vector

_LEAST = 1e-12


def packed_layers(layers: Mapping[str, Vector]) -> dict[str, NDArray[numpy.generic]]:
    """Returns the layers as they are stored: of tables each row, of layers each column in 127
    steps."""
    stored: dict[str, NDArray[numpy.generic]] = {}
    for name, layer in layers.items():
        if layer.ndim == 1:
            stored[f"layer:{name}"] = layer.astype(numpy.float32)
            continue
        step = numpy.abs(layer).max(1 if name == "table" else 0, keepdims=True) / 127 + _LEAST
        stored[f"layer:{name}"] = numpy.round(layer / step).astype(numpy.int8)
        stored[f"step:{name}"] = step.astype(numpy.float32)
    return stored
