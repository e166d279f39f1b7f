#include <httplib.h>
#include <sys/socket.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <vector>

#include "serve/answers.h"
#include "serve/question.h"
#include "serve/serve.h"

namespace relata::serve {
namespace {

constexpr const char* kAddress = "127.0.0.1";
/// Each holds a connection, of which a browser opens six and keeps them.
constexpr std::size_t kThreads = 24;
constexpr std::size_t kLongestTarget = 4096;
constexpr std::time_t kSlowest = 5;  ///< Seconds for a part of a request.
constexpr std::time_t kIdle = 2;     ///< Seconds between two requests.

int status_of(const Error& error) {
  switch (error.kind) {
    case Error::Kind::kNotFound:
      return 404;
    case Error::Kind::kUsage:
    case Error::Kind::kBadInput:
      return 400;
    default:
      return 500;
  }
}

void refuse(httplib::Response& response, int status,
            const std::string& message) {
  response.status = status;
  response.set_content(error_json(message), "application/json");
}

/// Compares in a time that does not tell how much of it is right.
bool is_same(const std::string& one, const std::string& other) {
  if (one.size() != other.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    difference |= static_cast<unsigned char>(one[i]) ^
                  static_cast<unsigned char>(other[i]);
  }
  return difference == 0;
}

/// Answers one request after the other: a graph is for one thread.
class Desk {
 public:
  Desk(const store::Graph& graph, const Options& options)
      : graph_(graph), options_(options) {}

  void set_port(int port) {
    const std::string end = ":" + std::to_string(port);
    hosts_ = {kAddress + end, "localhost" + end};
  }

  void handle(const httplib::Request& request, httplib::Response& response) {
    add_headers(response);
    const std::string host = request.get_header_value("Host");
    if (std::find(hosts_.begin(), hosts_.end(), host) == hosts_.end() ||
        request.get_header_value_count("Host") != 1) {
      return refuse(response, 403, "this host is not served");
    }
    if (request.target.size() > kLongestTarget) {
      return refuse(response, 414, "the address is too long");
    }
    if (request.get_header_value<std::uint64_t>("Content-Length") > 0 ||
        request.has_header("Transfer-Encoding")) {
      return refuse(response, 413, "no request here has a body");
    }
    if (request.method == "POST" && request.path == "/api/corrections") {
      return settle(request, response);
    }
    if (request.method != "GET") {
      response.set_header("Allow", "GET");
      return refuse(response, 405, "only GET is answered");
    }
    answer(request, response);
  }

 private:
  static void add_headers(httplib::Response& response) {
    response.set_header("Content-Security-Policy",
                        "frame-ancestors 'none'; base-uri 'none'");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Cache-Control", "no-store");
  }

  void answer(const httplib::Request& request, httplib::Response& response) {
    const auto asked =
        question(request.path, {request.params.begin(), request.params.end()});
    if (!asked) {
      return refuse(response, status_of(asked.error()), asked.error().message);
    }
    const std::lock_guard lock(one_at_a_time_);
    const auto found = reply(graph_, *asked, options_.editing);
    if (!found) {
      return refuse(response, status_of(found.error()), found.error().message);
    }
    response.set_content(found->body, found->type.c_str());
  }

  /// Wants the parameters "first", "second" and "one" ("yes" or "no").
  void settle(const httplib::Request& request, httplib::Response& response) {
    const Editing* const editing = options_.editing;
    if (editing == nullptr) {
      return refuse(response, 404, "the graph is only read");
    }
    if (!is_same(request.get_header_value("X-Relata-Token"), editing->token)) {
      return refuse(response, 403, "the token is not that of this server");
    }
    const auto first = parse_entity_id(request.get_param_value("first"));
    const auto second = parse_entity_id(request.get_param_value("second"));
    const std::string word = request.get_param_value("one");
    if (!first || !second || (word != "yes" && word != "no")) {
      return refuse(response, 400, "two ids and 'one', yes or no, are needed");
    }
    const std::lock_guard lock(one_at_a_time_);
    const auto did = editing->settle(*first, *second, word == "yes");
    if (!did) {
      return refuse(response, status_of(did.error()), did.error().message);
    }
    response.set_content(done_json(*did), "application/json");
  }

  const store::Graph& graph_;
  const Options& options_;
  std::vector<std::string> hosts_;
  std::mutex one_at_a_time_;
};

void set_limits(httplib::Server& server) {
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  server.set_payload_max_length(0);
  server.set_read_timeout(kSlowest);
  server.set_write_timeout(kSlowest);
  server.set_keep_alive_timeout(kIdle);
  server.set_keep_alive_max_count(1);  // An idle one would hold a thread.
  // Not SO_REUSEPORT, by which two programs would share the port.
  server.set_socket_options([](socket_t socket) {
    const int on = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  });
}

}  // namespace

Result<void> serve(const store::Graph& graph, const Options& options) {
  httplib::Server server;
  set_limits(server);
  Desk desk(graph, options);
  server.set_pre_routing_handler([&](const auto& request, auto& response) {
    desk.handle(request, response);
    return httplib::Server::HandlerResponse::Handled;
  });
  int port = options.port;
  const bool is_bound = port == 0
                            ? (port = server.bind_to_any_port(kAddress)) > 0
                            : server.bind_to_port(kAddress, port);
  if (!is_bound) {
    return fail(Error::Kind::kIo, "port " + std::to_string(options.port) +
                                      " of " + kAddress +
                                      " cannot be had: --port names another");
  }
  desk.set_port(port);
  options.ready("http://" + std::string(kAddress) + ":" + std::to_string(port) +
                "/");
  if (server.listen_after_bind()) return {};
  return fail(Error::Kind::kIo, "no more requests can be taken");
}

}  // namespace relata::serve
