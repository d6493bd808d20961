"""Reads YAML safely into plain values and names each fault by its line. Knows nothing of plans."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import yaml
from yaml.composer import Composer

from models.plans.plan_rows import PlanFaults

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 12

_TAG = "tag:yaml.org,2002:"
_KNOWN_TAGS = frozenset(
    _TAG + name
    for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "map", "seq")
)
_WORDS: dict[str, Callable[[str], object]] = {
    _TAG + "null": lambda _: None,
    _TAG + "bool": lambda word: word.lower() in ("yes", "true", "on"),
}


class _Refused(yaml.MarkedYAMLError):
    """Valid YAML that a plan may not use."""


class _Guarded(Composer):
    """Builds only the node tree. Refuses aliases (they can grow without limit) and deep nesting."""

    _depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event: Any = self.peek_event()  # type: ignore[attr-defined]  # of the loader below
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            raise _Refused(problem="aliases (*name) are not allowed", problem_mark=mark)
        if self._depth >= MAX_DEPTH:
            raise _Refused(problem="nested too deeply", problem_mark=mark)
        self._depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self._depth -= 1


class _Loader(_Guarded, yaml.SafeLoader):
    """Names faults by their lines and signs."""


class _QuickLoader(_Guarded, yaml.CSafeLoader):
    """The same with libyaml's scanner, six times as quick: a plan of 113 KB is read while everybody
    waits. Of a file with a fault it tells less."""

    def __init__(self, text: str) -> None:
        yaml.CSafeLoader.__init__(self, text)
        Composer.__init__(self)


def plain_values(text: str) -> Any:
    """Returns the document as dict, list, str, bool and None.

    Numbers and dates stay text as written, so that ``1.10`` is not 1.1 and a wrong date can be
    named by its place. Raises PlanFaults: too big, a syntax error (with its line), an alias, an
    unknown tag, a repeated key.
    """
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise PlanFaults([f"the file is larger than {MAX_BYTES} bytes"])
    root = _tree(text)
    if root is None:
        raise PlanFaults(["the file is empty"])
    faults: list[str] = []
    values = _plain(root, faults)
    if faults:
        raise PlanFaults(faults)
    return values


def _tree(text: str) -> yaml.Node | None:
    with suppress(yaml.YAMLError, ValueError, OverflowError):
        return yaml.compose(text, Loader=_QuickLoader)
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        where = f"line {mark.line + 1}: " if mark else ""
        raise PlanFaults([f"{where}YAML: {fault.problem or fault.context}"]) from None
    # PyYAML raises these for odd directives and escapes ("\UFFFFFFFF", %YAML 9999...).
    except (yaml.YAMLError, ValueError, OverflowError) as fault:
        raise PlanFaults([f"YAML: {' '.join(str(fault).split())[:200]}"]) from None


def _plain(node: yaml.Node, faults: list[str]) -> Any:
    if node.tag not in _KNOWN_TAGS:
        faults.append(f"line {node.start_mark.line + 1}: the tag {node.tag!r} is not allowed")
        return None
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, faults)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, faults) for item in node.value]
    return _WORDS.get(node.tag, str)(node.value)


def _mapping(node: yaml.MappingNode, faults: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        where = f"line {key_node.start_mark.line + 1}"
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(f"{where}: a key must be a word")
            continue
        if key_node.value in values:
            faults.append(f"{where}: the key {key_node.value!r} is given twice")
        values[key_node.value] = _plain(value_node, faults)
    return values
