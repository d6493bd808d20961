"""Stored files: a small copy of a large picture, for messages.

The code of the revision before stores none: LINE is shown the picture itself then.
"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stored_file", sa.Column("preview", sa.LargeBinary(), nullable=True))
