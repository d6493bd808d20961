"""More facts about a waiting message; and no texts are kept once they are handled.

Before, the texts of complaints were deleted at once and all others after three days, so that a
missing text told of a complaint. The code of 0014 leaves the new column empty.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# Bodies that were not understood belong to nobody; they are deleted after three days as before.
_HEARD = "UPDATE inbox_event SET payload = NULL WHERE handled_at IS NOT NULL AND lane <> 'nobody'"
# Answers about complaints have no row any more, so the rows of all others must go too.
_ANSWERED = "DELETE FROM outbox_message WHERE kind = 'answer' AND settled_at IS NOT NULL AND state <> 'parked'"
_SAID = """UPDATE outbox_message SET body = NULL, reply_token = NULL, recipient = NULL
WHERE settled_at IS NOT NULL AND state <> 'parked'"""


def upgrade() -> None:
    op.add_column("outbox_message", sa.Column("about", sa.LargeBinary()))
    for statement in (_HEARD, _ANSWERED, _SAID):
        op.execute(statement)
