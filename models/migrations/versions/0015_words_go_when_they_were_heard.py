"""What else is to be known of a message while it waits; and nobody's words stay once they are handled.

Until now those of complaints went at once and all others after three days, so that what was missing
told of complaints. The code of 0014 runs on: it leaves the new column empty.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# Bodies that were not understood are nobody's, and go after three days as before.
_HEARD = "UPDATE inbox_event SET payload = NULL WHERE handled_at IS NOT NULL AND lane <> 'nobody'"
# Answers of complaints have left no row: none of the others may stand beside the gaps.
_ANSWERED = "DELETE FROM outbox_message WHERE kind = 'answer' AND settled_at IS NOT NULL AND state <> 'parked'"
_SAID = """UPDATE outbox_message SET body = NULL, reply_token = NULL, recipient = NULL
WHERE settled_at IS NOT NULL AND state <> 'parked'"""


def upgrade() -> None:
    op.add_column("outbox_message", sa.Column("about", sa.LargeBinary()))
    for statement in (_HEARD, _ANSWERED, _SAID):
        op.execute(statement)
