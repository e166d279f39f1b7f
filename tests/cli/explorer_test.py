#!/usr/bin/env python3
"""The explorer: the page of `relata view`, and what `relata serve` answers."""
import base64
import hashlib
import http.client
import json
import re
import subprocess
import unittest
import urllib.parse

import jsonschema

from commands_test import (ARTICLES, BAD_GRAPH, DONE, RELATA, ROOT, InFolder,
                           record, relata)

HOSTILE = "</script><img src=x onerror=alert(1)>"
TEXT = ("Ana Ruiz met Tom Lee in Paris on May 3, 2024. Kim Poe accused Ruiz of "
        "hiding a report. Ruiz did not sign the report.")


def page_data(page):
    return re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1]


class Server:
    """A running `relata serve`."""

    def __init__(self, graph, *options):
        self.process = subprocess.Popen(
            [RELATA, "serve", str(graph), "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.url = self.process.stdout.readline().decode().strip()
        self.address = urllib.parse.urlsplit(self.url)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stdout.close()

    def ask(self, path, method="GET", host=None, **headers):
        """Gives the status, the headers and the body's bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.address.port,
                                                timeout=30)
        connection.putrequest(method, path, skip_host=True)
        connection.putheader("Host", host or self.address.netloc)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def json(self, path, **words):
        query = urllib.parse.urlencode({k: v for k, v in words.items()})
        status, _, body = self.ask(path + ("?" + query if query else ""))
        return status, json.loads(body)


class Served(InFolder):
    @classmethod
    def setUpClass(cls):
        with open(ROOT / "schema" / "openapi.json", encoding="utf-8") as file:
            cls.description = json.load(file)

    def serve(self, *options):
        server = Server(self.graph, *options)
        self.addCleanup(server.stop)
        return server

    def resolved(self, part):
        """The part, or what it refers to."""
        while "$ref" in part:
            found = self.description
            for key in part["$ref"].split("/")[1:]:
                found = found[key]
            part = found
        return part

    def check(self, operation, status, body):
        """Holds an answer against the description of its operation."""
        responses = operation["responses"]
        response = self.resolved(responses.get(str(status))
                                 or responses["default"])
        schema = response["content"]["application/json"]["schema"]
        jsonschema.Draft202012Validator(
            {**schema, "components": self.description["components"]}
        ).validate(body)


class Page(InFolder):
    def test_the_page_runs_its_own_script_alone(self):
        self.build("-", stdin=record("a1", TEXT, source="Post",
                                     date="2024-05-07").encode())
        path = self.folder / "g.html"
        self.assertEqual(relata("view", self.graph, "-o", path)[0], DONE)
        page = path.read_text(encoding="utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"',
                           page)[1]
        self.assertIn("default-src 'none'", policy)
        self.assertIn("connect-src 'none'", policy)
        for tag, directive in (("style", "style-src"), ("script", "script-src")):
            (inside,) = re.findall(
                f"<{tag}(?: id=\"[^\"]*\")?>(.*?)</{tag}>", page, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(inside.encode()).digest())
            self.assertIn(f"{directive} 'sha256-{digest.decode()}';", policy)
        outside = page[:page.index("<script")]
        self.assertNotRegex(outside, r"\s(src|on\w+|style)=")
        self.assertNotRegex(outside, r"href=\"(?!#)")

    def test_the_page_holds_entities_articles_and_evidence(self):
        self.build("-", stdin=record("a1", TEXT, source="Post",
                                     date="2024-05-07").encode())
        path = self.folder / "g.html"
        relata("view", self.graph, "-o", path)
        data = json.loads(page_data(path.read_text(encoding="utf-8")))
        names = {one["id"]: one["name"] for one in data["entities"]}
        self.assertEqual(data["articles"],
                         [{"id": "a1", "date": "2024-05-07", "source": "Post"}])
        (fact,) = [one for one in data["facts"] if one["relation"] == "meet"]
        self.assertEqual(names[fact["subject"]], "Ana Ruiz")
        self.assertEqual(names[fact["object"]["entity"]], "Tom Lee")
        (evidence,) = fact["evidence"]
        self.assertEqual(evidence["sentence"][:4],
                         ["", "Ana Ruiz", " met ", "Tom Lee"])
        self.assertEqual(evidence["time"], "2024-05-03")
        denied = [one for one in data["facts"] if one["standing"] == "denied"]
        self.assertEqual([one["relation"] for one in denied], ["sign"])

    def test_no_text_of_an_article_leaves_the_data(self):
        self.build("-", stdin=record(
            "a</script>1", f"Ana Ruiz met Tom Lee {HOSTILE} in Paris.",
            title=HOSTILE, source=HOSTILE, url="javascript:alert(1)").encode())
        path = self.folder / "g.html"
        relata("view", self.graph, "-o", path)
        page = path.read_text(encoding="utf-8")
        data = page_data(page)
        self.assertNotIn("<", data)
        self.assertEqual(json.loads(data)["articles"][0]["title"], HOSTILE)

    def test_the_same_graph_gives_the_same_page(self):
        self.build(ARTICLES)
        pages = []
        for name in ("a.html", "b.html"):
            relata("view", self.graph, "-o", self.folder / name)
            pages.append((self.folder / name).read_bytes())
        self.assertTrue(pages[0] == pages[1])

    def test_a_build_without_cytoscape_says_so(self):
        self.build("-", stdin=record("a1", TEXT).encode())
        path = self.folder / "g.html"
        err = relata("view", self.graph, "-o", path)[2]
        is_full = 'data-drawing="full"' in path.read_text(encoding="utf-8")
        self.assertEqual("simple drawing" in err, not is_full)


class Answers(Served):
    def setUp(self):
        super().setUp()
        self.build(ARTICLES)
        self.server = self.serve()

    def entity(self, name):
        (one, *_) = self.server.json("/api/search", q=name)[1]["entities"]
        return one["id"]

    def test_every_answer_is_as_described(self):
        entity = self.entity("Sarah Whitlock")
        facts = self.server.json(f"/api/entities/{entity}")[1]["facts"]
        asked = 0
        for path, item in self.description["paths"].items():
            if "get" not in item:
                continue
            path = path.replace("{entity}", entity)
            path = path.replace("{fact}", facts[0]["id"])
            status, body = self.server.json(path)
            self.assertEqual(status, 404 if path == "/api/doubts" else 200,
                             path)
            self.check(item["get"], status, body)
            asked += 1
        self.assertGreater(asked, 8)

    def test_the_description_is_the_file(self):
        self.assertEqual(self.server.json("/openapi.json"),
                         (200, self.description))

    def test_names_are_found_by_what_somebody_begins_to_write(self):
        for words in ("whit", "SARAH whitl", "Whitlock, sar"):
            names = [one["name"] for one in self.server.json(
                "/api/search", q=words)[1]["entities"]]
            self.assertIn("Sarah Whitlock", names, words)
        self.assertEqual(self.server.json("/api/search", q='"*(')[0], 200)
        self.assertEqual(
            self.server.json("/api/search", q="zzzz")[1]["entities"], [])
        only = self.server.json("/api/search", type="Person", limit=3)[1]
        self.assertEqual([one["type"] for one in only["entities"]],
                         ["Person"] * 3)

    def test_the_server_and_the_page_tell_the_same_facts(self):
        path = self.folder / "g.html"
        relata("view", self.graph, "-o", path)
        data = json.loads(page_data(path.read_text(encoding="utf-8")))
        entity = self.entity("Sarah Whitlock")
        ours = [one for one in data["facts"]
                if entity in (one["subject"], one["object"].get("entity"))]
        self.assertGreater(len(ours), 5)
        found = self.server.json(f"/api/entities/{entity}", limit=500)[1]
        key = lambda one: one["id"]
        self.assertEqual(sorted(found["facts"], key=key),
                         sorted(ours, key=key))
        self.assertFalse(found["more"])

    def test_filters_leave_only_what_passes(self):
        entity = self.entity("Sarah Whitlock")
        path = f"/api/entities/{entity}"
        everything = self.server.json(path)[1]["facts"]
        for standing in ("asserted", "attributed"):
            found = self.server.json(path, standing=standing)[1]["facts"]
            self.assertEqual({one["standing"] for one in found}, {standing})
            self.assertLess(len(found), len(everything))
        found = self.server.json(path, source="Tyne Observer")[1]
        self.assertEqual({one["source"] for one in found["articles"]},
                         {"Tyne Observer"})
        self.assertEqual(
            self.server.json(path, since="2030")[1]["facts"], [])
        found = self.server.json(path, limit=1)[1]
        self.assertEqual((len(found["facts"]), found["more"]), (1, True))

    def test_timelines_are_in_order_and_disputes_are_disputed(self):
        found = self.server.json("/api/timeline")[1]["facts"]
        first = [min(e["time"] for e in one["evidence"] if "time" in e)
                 for one in found]
        self.assertGreater(len(first), 5)
        self.assertEqual(first, sorted(first))
        found = self.server.json("/api/disputes")[1]["facts"]
        for one in found:
            self.assertIn("denied", {e["standing"] for e in one["evidence"]})
        standings = [one["standing"] for one in found]
        self.assertLessEqual(set(standings), {"asserted", "disputed", "denied"})
        self.assertEqual(standings, sorted(standings, key="denied".__eq__))
        self.assertTrue(found)

    def test_other_hosts_are_refused(self):
        port = self.server.address.port
        for host in ("evil.example", f"evil.example:{port}", "127.0.0.1",
                     f"127.0.0.1:{port + 1}", f"localhost.evil:{port}", ""):
            status, _, body = self.server.ask("/api/about", host=host or " ")
            self.assertEqual(status, 403, host)
            self.assertNotIn(b"counts", body)
        self.assertEqual(self.server.ask("/", host=f"localhost:{port}")[0], 200)

    def test_only_get_is_answered(self):
        for method in ("POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"):
            self.assertEqual(self.server.ask("/api/about", method)[0], 405,
                             method)
        self.assertEqual(
            self.server.ask("/api/about", Content_Length="9")[0], 413)
        self.assertEqual(self.server.ask("/api/corrections", "POST")[0], 404)

    def test_what_is_too_long_or_unknown_is_refused(self):
        for path, expected in (
                ("/api/search?q=" + "a" * 301, 400),
                ("/api/search?q=" + "a" * 5000, 414),
                ("/api/search?limit=501", 400), ("/api/search?x=1", 400),
                ("/api/search?q=%ff", 400), ("/../../etc/passwd", 404),
                ("/api/entities/e0000000000000000", 404),
                ("/api/entities/%3Cb%3E", 404)):
            status, headers, body = self.server.ask(path)
            self.assertEqual(status, expected, path[:60])
            self.assertEqual(headers["Content-Type"], "application/json")
            self.assertEqual(list(json.loads(body)), ["error"])

    def test_answers_are_for_this_page_alone(self):
        for path in ("/", "/api/about"):
            headers = self.server.ask(path, Origin="http://evil.example")[1]
            self.assertNotIn("Access-Control-Allow-Origin", headers)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Cross-Origin-Resource-Policy"],
                             "same-origin")
        page = self.server.ask("/")[2].decode()
        self.assertIn("connect-src 'self'", page)

    def test_the_graph_is_only_read(self):
        before = self.graph.read_bytes()
        entity = self.entity("Sarah Whitlock")
        for path in ("/", "/api/about", f"/api/entities/{entity}"):
            self.assertEqual(self.server.ask(path)[0], 200)
        self.assertTrue(self.graph.read_bytes() == before)

    def test_a_port_that_is_taken_is_told(self):
        status, _, err = relata("serve", self.graph, "--port",
                                self.server.address.port)
        self.assertEqual(status, BAD_GRAPH)
        self.assertIn("--port names another", err)


class Editing(Served):
    def setUp(self):
        super().setUp()
        self.build(ARTICLES)
        self.server = self.serve("--edit")
        self.token = urllib.parse.parse_qs(
            self.server.address.fragment)["token"][0]

    def settle(self, pair, one, token):
        return self.server.ask(
            "/api/corrections?" + urllib.parse.urlencode(
                {"first": pair["first"]["id"], "second": pair["second"]["id"],
                 "one": one}), "POST", X_Relata_Token=token)

    def test_a_pair_is_settled_by_whoever_has_the_token(self):
        status, found = self.server.json("/api/doubts")
        self.check(self.description["paths"]["/api/doubts"]["get"], status,
                   found)
        pair = found["doubts"][0]
        self.assertTrue(pair["first"]["sentences"])
        self.assertEqual(self.settle(pair, "no", "0" * len(self.token))[0], 403)
        self.assertEqual(relata("unlink", self.graph, "--list")[1], "")
        self.assertEqual(self.settle(pair, "maybe", self.token)[0], 400)
        status, _, body = self.settle(pair, "no", self.token)
        self.assertEqual(status, 200)
        self.check(self.description["paths"]["/api/corrections"]["post"],
                   status, json.loads(body))
        after = self.server.json("/api/doubts")[1]["doubts"]
        self.assertNotIn(
            (pair["first"]["id"], pair["second"]["id"]),
            [(one["first"]["id"], one["second"]["id"]) for one in after])


if __name__ == "__main__":
    unittest.main()
