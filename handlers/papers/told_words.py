"""What people told in a chat, as a paper prints it: without the particles of speech."""

from __future__ import annotations

import re

_PARTICLE = re.compile(
    r"(?<=\S)[ ]?(?:(?<![าช])นะ)?(?:ครับผม|ครับ|ค่ะ|จ้ะ|(?:(?<=นะ)|(?<= ))คะ)(?=[ ]|[.,;!?…)]|$)",
    re.MULTILINE,
)
"""Only as a word of its own at the end of a clause: คะแนน and บังคับ are none, and what stands in
quotation marks was said so."""


def on_paper(text: str) -> str:
    """Returns the text without polite particles; a text of nothing else stays."""
    return _PARTICLE.sub("", text) or text
