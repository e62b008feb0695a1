"""A run whose documents are read elsewhere: sends shares out, looks after them, loads each in its turn.

Loading imports Prefect: `pipelines.prefect_api.local.prepare_environment` comes first.
"""

import logging
import time
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipelines import variables
from pipelines.errors import UsageProblem
from pipelines.flows.batch import Batch
from pipelines.flows.engines import turns
from pipelines.flows.engines.engine import Engine, Stage, Ticket
from pipelines.flows.engines.turns import Turn
from pipelines.flows.held import is_share_held
from pipelines.flows.workplace import Workplace
from pipelines.interrupt import stop_if_interrupted
from pipelines.outcome import Outcome
from pipelines.sources.candidates import Candidate, named
from pipelines.sources.known import Plan
from schemas.errors import UnreadableDocument

AHEAD = 200
"""Shares under way at most: what is read waits in the database until its turn, some 100 MB of small ones."""
AT_ONCE = (
    50  # documents that are loaded by one task of Prefect: more are only more memory
)
LOOK_SECONDS = 1.0  # between two looks at the shares under way
PAUSE_SECONDS = 0.1  # before it is asked again whether something is due
MOST_TRIES = 3
"""Workers that may be lost over one document before it is given up: it may be what ends them."""
LOST = "lost-worker"
log = logging.getLogger("bolgeplan.engines")


@dataclass
class Conductor:
    """One run, its engine, and what is under way."""

    place: Workplace
    run_id: int
    engine: Engine
    outcomes: list[Outcome]
    """Told of each document as it ends."""
    force: bool = False
    waiting: deque[list[Turn]] = field(default_factory=deque)
    """Shares that were not sent yet, in their order."""
    tickets: dict[int, Ticket] = field(default_factory=dict)
    """Share → what the engine calls it; those of which not all is read."""
    tries: Counter[int] = field(default_factory=Counter)
    """Share → workers lost over its first unread document."""
    unable: int = 0
    """Workers, one after the other, that ended without taking a share."""
    begun_at: dict[int, float] = field(default_factory=dict)
    """Share → when it was first seen with a worker that had not taken it."""

    def conduct(self, shares: Iterable[list[Turn]]) -> None:
        """Have all shares read and loaded."""
        self.waiting.extend(shares)
        looked = 0.0
        try:
            while self.waiting or self.tickets or self._load():
                stop_if_interrupted()
                self._send()
                if self._load():
                    continue
                if time.monotonic() - looked > LOOK_SECONDS:
                    self._look_after()
                    looked = time.monotonic()
                time.sleep(PAUSE_SECONDS)
        except BaseException:
            self.engine.stop(self.tickets)
            raise

    def _send(self) -> None:
        """Line shares up and send them out, not too many ahead of what is loaded."""
        while self.waiting and len(self.tickets) < AHEAD:
            share = self.waiting.popleft()
            turns.line_up(self.place.engine, self.run_id, share)
            self.tickets[share[0].share] = self.engine.send(share[0].share)

    def _load(self) -> bool:
        """Load the documents whose turn it is; whether there were any."""
        due = turns.due(self.place.engine, self.run_id, AT_ONCE)
        if due:
            refused = [_refused(turn) for turn in due if turn.status == "refused"]
            read = [turn for turn in due if turn.status == "read"]
            plan = Plan(
                refused, [Candidate(named(turn.path), turn.sha256) for turn in read]
            )
            batch = Batch(self.place, plan, force=self.force, debug=False)
            for job, turn in zip(batch.jobs, read, strict=True):
                job.extraction, job.seconds = turn.extraction(), turn.seconds or 0.0
            self.outcomes += _loaded(self.place, self.run_id, batch)
            turns.end(self.place.engine, self.run_id, due)
        return bool(due)

    def _look_after(self) -> None:
        """Let go of the shares that are read; send those again whose workers are lost."""
        still_open = turns.open_shares(self.place.engine, self.run_id, self.tickets)
        self.tickets = {
            share: ticket
            for share, ticket in self.tickets.items()
            if share in still_open
        }
        for share, stage in self.engine.look(self.tickets).items():
            if self._is_lost(share, stage, taken=still_open[share]):
                self._require_able(taken=still_open[share])
                self._send_again(share)

    def _is_lost(self, share: int, stage: Stage, *, taken: bool) -> bool:
        """Whether nobody is at a share any more that somebody had begun."""
        if stage == "over":
            return self._is_left(share)
        if stage == "queued" or self.engine.sends_again:
            return False
        if taken:
            return self._is_left(share)
        since = self.begun_at.setdefault(share, time.monotonic())
        return time.monotonic() - since > self.place.settings.run.patience_seconds

    def _is_left(self, share: int) -> bool:
        """Whether nobody holds a share, and not all of it is read: asked last, as it may just have been."""
        free = not is_share_held(self.place.engine, self.run_id, share)
        return free and bool(turns.unread(self.place.engine, self.run_id, share))

    def _require_able(self, *, taken: bool) -> None:
        """Refuse workers of which one after the other ends before it has taken its share."""
        self.unable = 0 if taken else self.unable + 1
        if self.unable > MOST_TRIES:
            raise UsageProblem(
                "no worker can read: the logs of their runs in Prefect say why (another version, other words"
                f" than here, no {variables.DATABASE} in their environment, no flows.yaml in their folder)"
            )

    def _send_again(self, share: int) -> None:
        """Give a share to another worker, without the document that too many were lost over."""
        log.warning("run %d, share %d: its worker is gone", self.run_id, share)
        self.engine.bury(self.tickets[share])
        self.begun_at.pop(share, None)
        self.tries[share] += 1
        if self.tries[share] >= MOST_TRIES:
            self._give_up(turns.unread(self.place.engine, self.run_id, share)[:1])
            self.tries[share] = 0
        turns.put_back(self.place.engine, self.run_id, share)
        if turns.unread(self.place.engine, self.run_id, share):
            self.tickets[share] = self.engine.send(share)
        else:
            del self.tickets[share]

    def _give_up(self, lost: Sequence[Turn]) -> None:
        sentence = f"{MOST_TRIES} workers were lost while they read it: the next run tries again."
        for turn in lost:
            turns.hand_back(self.place.engine, self.run_id, turn, UnreadableDocument(LOST, sentence),
                            details="", seconds=0.0)  # fmt: skip


def _loaded(place: Workplace, run_id: int, batch: Batch) -> list[Outcome]:
    from pipelines.flows.documents import go_through  # noqa: PLC0415  (Prefect takes a second to import)
    from pipelines.flows.tasks import load_task, write_task  # noqa: PLC0415  (as above)

    return go_through(place, run_id, batch, (load_task, write_task))


def _refused(turn: Turn) -> Outcome:
    return Outcome(
        named(turn.path), turn.sha256, "quarantined", seconds=turn.seconds or 0.0,
        error=turn.error, error_code=turn.error_code, details=turn.details or "",
    )  # fmt: skip
