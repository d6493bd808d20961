"""What the database stores about complaints; `case_retention` says how long."""

from __future__ import annotations

from datetime import timedelta

from models.complaints import case_public, case_tracking
from models.complaints.case_limits import CASE_LIMITS
from models.complaints.complaint import (
    Case,
    CaseFile,
    CaseMessage,
    CaseNumber,
    CaseReceiver,
    CaseThrottle,
    ComplaintResult,
    PublishedSuggestion,
)
from models.complaints.sealed import case_keys
from models.declaration import SealedColumn, Storage, sealed_for

COMPLAINTS = Storage(
    name="complaints",
    tables=(
        Case,
        CaseMessage,
        CaseFile,
        CaseReceiver,
        CaseNumber,
        PublishedSuggestion,
        CaseThrottle,
        ComplaintResult,
    ),
    sealed=(
        SealedColumn(Case, "wrapped_key", case_keys.purpose),
        SealedColumn(PublishedSuggestion, "text", sealed_for(case_public.PUBLISHED)),
    ),
    stored_files=(CaseFile.file_key,),
    forgets={
        "complaint": timedelta(days=CASE_LIMITS.kept),
        "case_throttle": case_tracking.GUESSING.kept_for,
    },
    secret_flows=(
        "file_complaint",
        "track_case",
        "work_case",
        "transfer_case",
        "enter_case",
        "publish_suggestion",
        "pass_on_praise",
    ),
)
