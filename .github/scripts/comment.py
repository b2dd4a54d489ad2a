"""Put the words of a review on its pull request: one comment, kept up to date, and suggestions.

Runs with the right to write, so everything that it reads is taken for a stranger's: bounded, tamed,
never run. Needs the standard library and ``gh`` alone.
"""

import io
import json
import os
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from generator.reviewing.taming import suggestion, tamed

MARK = "<!-- niemyet-review -->"
BOT = "github-actions[bot]"
MOST_BYTES = 1_000_000
MOST_SUGGESTIONS = 20
MOST_LETTERS = 1_000
MOST_ROUNDS = 200
"""How many suggestions one pull request gets at most over all its pushes."""


def main() -> int:
    """Find the pull request and the words, and write what changed."""
    repo, sha = os.environ["REPO"], os.environ["HEAD_SHA"]
    pull = pull_of(repo, sha)
    if pull is None:
        print("No open pull request stands at this commit any more.")
        return 0
    data = artifact(repo, os.environ["RUN_ID"])
    put_comment(repo, pull, comment_of(text_in(data, "diff.md"), repo))
    put_suggestions(repo, pull, sha, text_in(data, "suggestions.json"))
    return 0


def pull_of(repo: str, sha: str) -> int | None:
    """Take the repository and a commit, give the open pull request whose newest commit it is."""
    head = f"{os.environ['HEAD_OWNER']}:{os.environ['HEAD_BRANCH']}"
    found = pages(f"repos/{repo}/pulls", state="open", head=head)
    return next((int(pull["number"]) for pull in found if pull["head"]["sha"] == sha), None)


def artifact(repo: str, run: str) -> bytes:
    """Take a run, give the bytes of what it wrote; nothing where it wrote nothing."""
    held = json.loads(raw(f"repos/{repo}/actions/runs/{run}/artifacts"))["artifacts"]
    small = [a for a in held if a["name"] == "review" and a["size_in_bytes"] < MOST_BYTES]
    return raw(f"repos/{repo}/actions/artifacts/{small[0]['id']}/zip") if small else b""


def text_in(data: bytes, name: str) -> str:
    """Take an archive and a name, give the beginning of that text; nothing is written to disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as file:
            return file.read(MOST_BYTES).decode("utf-8", "replace")
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError):
        return ""


def comment_of(words: str, repo: str) -> str:
    """Take the untrusted words, give the comment: tamed, with a link to the preview."""
    run = f"{os.environ['SERVER']}/{repo}/actions/runs/{os.environ['RUN_ID']}"
    told = tamed(words).strip() or "Chưa tính được thay đổi; lý do ở nhật ký của lần chạy."
    preview = f"[Trang thay đổi, trước và sau]({run}#artifacts): tải tệp preview, mở index.html."
    return f"{MARK}\n{told}\n\n{preview}\n"


def put_comment(repo: str, pull: int, body: str) -> None:
    """Write the one comment, or write it anew."""
    comments = pages(f"repos/{repo}/issues/{pull}/comments")
    own = [c["id"] for c in comments if by_us(c) and c["body"].startswith(MARK)]
    if own:
        send("PATCH", f"repos/{repo}/issues/comments/{own[0]}", {"body": body})
    else:
        send("POST", f"repos/{repo}/issues/{pull}/comments", {"body": body})


def put_suggestions(repo: str, pull: int, sha: str, text: str) -> None:
    """Offer the repairs that were not offered before; lines outside the change are refused."""
    wanted = [c for item in listed(text) if (c := suggestion_of(item))]
    if not wanted:
        return
    held = [c for c in pages(f"repos/{repo}/pulls/{pull}/comments") if by_us(c)]
    known = {(c["path"], c["body"].strip()) for c in held}
    fresh = [c for c in wanted if (c["path"], c["body"].strip()) not in known]
    if fresh and len(held) < MOST_ROUNDS:
        review = {"commit_id": sha, "event": "COMMENT", "comments": fresh}
        if not send("POST", f"repos/{repo}/pulls/{pull}/reviews", review, must=False):
            print("The suggestions do not fit the lines of the pull request; left out.")


def listed(text: str) -> list[Any]:
    """Take untrusted JSON, give the beginning of its list; anything else is no list."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return value[:MOST_SUGGESTIONS] if isinstance(value, list) else []


def suggestion_of(item: object) -> dict[str, Any] | None:
    """Take one untrusted suggestion, give it made anew of its plain parts, or None."""
    if not isinstance(item, dict):
        return None
    path, line = item.get("path"), item.get("line")
    words, mended = item.get("message"), item.get("mended")
    if not (isinstance(path, str) and isinstance(words, str) and isinstance(mended, str)):
        return None
    whole = type(line) is int and line > 0
    if not whole or "\n" in mended or "\r" in mended or len(mended) > MOST_LETTERS:
        return None
    body = suggestion(words[:MOST_LETTERS], mended)
    return {"path": path, "line": line, "side": "RIGHT", "body": body}


def by_us(comment: dict[str, Any]) -> bool:
    """Whether a comment is one of ours; a mark alone could be anybody's."""
    user = comment.get("user") or {}
    return user.get("login") == BOT


def pages(path: str, **wanted: str) -> list[Any]:
    """Ask the code host for a whole list."""
    query = urlencode({**wanted, "per_page": "100"})
    held = json.loads(raw("--paginate", "--slurp", f"{path}?{query}"))
    return [item for page in held for item in page]


def raw(*arguments: str) -> bytes:
    """Ask the code host, give the bytes of its answer."""
    return subprocess.run(["gh", "api", *arguments], check=True, capture_output=True).stdout


def send(method: str, path: str, value: object, *, must: bool = True) -> bool:
    """Send something to the code host; tell whether it took it."""
    command = ["gh", "api", "--method", method, path, "--input", "-", "--silent"]
    return subprocess.run(command, check=must, input=json.dumps(value).encode()).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
