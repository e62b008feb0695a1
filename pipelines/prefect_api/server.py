"""Prefect's server for `bolgeplan serve`: called as a module with its PORT; ends with its input."""

import os
import sys
import threading

import uvicorn
from prefect.server.api.server import create_app


def main(port: int) -> None:
    """Serve API, UI and scheduler on the loopback device until standard input ends."""
    server = uvicorn.Server(
        uvicorn.Config(create_app(), port=port, log_level="critical", access_log=False)
    )

    def wait_for_end() -> None:
        sys.stdin.read()
        server.should_exit = True
        threading.Timer(
            5.0, os._exit, args=(0,)
        ).start()  # its services may take their time: ours is up

    threading.Thread(target=wait_for_end, daemon=True).start()
    server.run()
    os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
