"""An index of the people of each role but staff: who has one is found without reading everybody.

The code of the revision before asks for the same people, and finds them as it did.
"""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

ROLES = (
    "reporter", "supervisor", "receiver", "admin", "executive", "adviser", "checker", "signer",
)  # fmt: skip


def upgrade() -> None:
    for role in ROLES:
        some = sa.text(f"CAST(roles AS VARCHAR) LIKE '%\"{role}\"%'")
        op.create_index(
            f"ix_person_{role}", "person", ["bureau_id"], sqlite_where=some, postgresql_where=some
        )
