"""LINE's limits on messages, in one table with sources.

LINE counts texts in UTF-16 units, and labels and displayed texts in grapheme clusters
(docs/messaging-api/text-character-count). The limits themselves: reference/messaging-api, sections
"Text message", "Flex Message", "Quick reply", "Action objects".
"""

MESSAGES = 5  # message objects in one reply or push
TEXT_UNITS = 5_000
ALT_UNITS = 1_500
QUICK_BUTTONS = 13

LABEL_GRAPHEMES = 20
SPOKEN_GRAPHEMES = 300  # displayText, fillInText, a message action's text
DATA_UNITS = 300
URI_UNITS = 2_000

BUBBLES = 12  # in one carousel
# "30 KB" and "50 KB", read the strict way.
BUBBLE_BYTES = 30_000
CAROUSEL_BYTES = 50_000

# Our own limits. A cluster may carry any number of marks, so texts counted in clusters are
# limited in units too; otherwise their bytes would have no limit.
LABEL_UNITS = 160
SPOKEN_UNITS = 1_200
TITLE_UNITS = 200
SUBTITLE_UNITS = 400
CAPTION_UNITS = 240
PIECE_UNITS = 600  # a longer value continues in another component, so that it can be paged
BLOCKS_A_PAGE = 20
BUTTONS_A_PAGE = 8
# A bubble without its header and frame. The largest possible block, a row with every field at its
# limit and each unit escaped to six bytes, is smaller.
PAGE_BYTES = 24_000
