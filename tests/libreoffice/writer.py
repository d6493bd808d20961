"""LibreOffice's Writer as a program that opens files and saves them in another format."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

_FONTS = """<?xml version="1.0"?>
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>{folder}</dir>
<alias binding="same">
<family>TH Sarabun New</family><prefer><family>Sarabun</family></prefer>
</alias>
</fontconfig>
"""
"""The office's machines have TH Sarabun New; here its sister from the project's wheel."""

_PATIENCE = 600  # seconds


def saved_as(ending: str, given: Path, target: Path) -> Path:
    """Opens every Word file of the folder and saves it with this ending; returns the target."""
    program = shutil.which("soffice")
    assert program is not None, (
        "soffice is missing: apt-get install --no-install-recommends libreoffice-writer-nogui"
    )
    fonts = target / "fonts.conf"
    fonts.write_text(_FONTS.format(folder=files("fontpkg_sarabun") / "files"))
    profile = f"-env:UserInstallation=file://{target}/profile"
    wanted = sorted(str(each) for each in given.glob("*.docx"))
    command = [program, "--headless", profile, "--convert-to", ending, "--outdir", str(target)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    ran = subprocess.run(
        [*command, *wanted], env=environment, capture_output=True, text=True, check=False,
        timeout=_PATIENCE,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert len(list(target.glob(f"*.{ending}"))) == len(wanted), ran.stderr
    return target
