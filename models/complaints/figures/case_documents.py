"""The kinds of documents about complaints."""

from __future__ import annotations

from models.complaints.figures import case_results
from models.declaration import DocumentKind

CASE_NUMBERS = DocumentKind(
    "complaints", bureaus=case_results.bureaus_counted_for, of_bureau=True, of_all=True
)
"""For people who may see some of the numbers."""
