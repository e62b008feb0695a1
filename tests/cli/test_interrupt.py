"""Ctrl-C ends a command with 130 and one sentence, whatever a library makes of the exception."""

import subprocess
import sys

import pytest

from tests.support.processes import PATIENCE_SECONDS

pytestmark = pytest.mark.processes

HEAD = """
import os, signal
from pipelines import cli
from pipelines.interrupt import stop_if_interrupted

def press():
    os.kill(os.getpid(), signal.SIGINT)

class PressedWhenForgotten:
    def __del__(self):
        press()
"""
TURNED_INTO_AN_ERROR = """
def command(**_):
    try:
        press()
    except KeyboardInterrupt:
        raise ValueError("cannot serialise") from None
"""
LOST_IN_A_FINALISER = """
def command(**_):
    PressedWhenForgotten()
    stop_if_interrupted()
    print("went on")
"""
FOLLOWED_BY_A_BROKEN_THREAD = """
def command(**_):
    import logging, threading
    try:
        press()
    finally:
        broken = threading.Thread(target=lambda: 1 / 0)
        broken.start()
        broken.join()
        logging.error("a library complains")
"""


def run(script: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
    )


@pytest.mark.parametrize(
    "command", [TURNED_INTO_AN_ERROR, LOST_IN_A_FINALISER, FOLLOWED_BY_A_BROKEN_THREAD]
)
def test_ctrl_c_is_said_once_and_ends_with_130(command):
    script = f"{HEAD}{command}\ncli.app = command\ncli.main()"
    ran = run(script)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", "bolgeplan: stopped\n")


def test_ctrl_c_stays_ignored_where_a_shell_ignores_it():
    ignoring = "signal.signal(signal.SIGINT, signal.SIG_IGN)"
    script = f"{HEAD}\n{ignoring}\ncli.app = lambda **_: press()\ncli.main()"
    ran = run(script)
    assert (ran.returncode, ran.stderr) == (0, "")
