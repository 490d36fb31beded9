"""A small service on this machine that answers as an OpenAI-compatible one does: well, badly, slowly or not at all."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

#: What a service does with one question: its handler, and what it was sent.
Behaviour = Callable[[BaseHTTPRequestHandler, dict[str, Any]], None]


@dataclass
class Service:
    """A running service: its address, the questions and headers it got, and what it does (the last goes on)."""

    address: str = ""
    questions: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    behaviours: list[Behaviour] = field(default_factory=list)

    def sent(self) -> str:
        """All words that came here."""
        return "\n".join(one["content"] for asked in self.questions for one in asked["messages"])


@contextmanager
def service(*behaviours: Behaviour) -> Iterator[Service]:
    """A service that does these things, one question after another; the last is what it goes on doing."""
    told = Service(behaviours=list(behaviours))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            number = len(told.questions)
            told.questions.append(body)
            told.headers.append(dict(self.headers))
            told.behaviours[min(number, len(told.behaviours) - 1)](self, body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()


def claiming(*claims: dict[str, Any]) -> Behaviour:
    """Answers with these claims whatever it is asked."""
    return saying(json.dumps({"claims": claims}))


def saying(words: str, *, ended: str = "stop") -> Behaviour:
    """Answers with these words in the usual envelope."""
    envelope = {"choices": [{"message": {"role": "assistant", "content": words}, "finish_reason": ended}]}
    return sending(200, json.dumps(envelope).encode())


def sending(status: int, data: bytes = b"", **headers: str) -> Behaviour:
    """Answers with these bytes."""

    def behave(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return behave


def slow(seconds: float) -> Behaviour:
    """Says nothing for a while, then claims nothing."""

    def behave(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        time.sleep(seconds)
        claiming()(handler, body)

    return behave


def dripping(seconds: float) -> Behaviour:
    """Sends a sign now and then, so that no single wait is long."""

    def behave(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        until = time.monotonic() + seconds
        try:
            while time.monotonic() < until:
                handler.wfile.write(b" ")
                handler.wfile.flush()
                time.sleep(0.02)
        except OSError:
            pass

    return behave


def hanging_up(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
    """Ends the connection without a word."""
    handler.close_connection = True
    handler.connection.close()


def without_schemas(behaviour: Behaviour) -> Behaviour:
    """Refuses answers by a schema, as older services do."""

    def behave(handler: BaseHTTPRequestHandler, body: dict[str, Any]) -> None:
        if "response_format" in body:
            sending(400, b'{"error": {"message": "response_format is not supported"}}')(handler, body)
        else:
            behaviour(handler, body)

    return behave
