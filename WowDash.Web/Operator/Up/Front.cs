using System.Globalization;

namespace WowDash.Web.Operator.Up;

/// <summary>nginx before several workers: one address, a worker that dies is skipped, streams are not buffered. deploy/nginx is the one for production.</summary>
static class Front
{
    const string Program = "/usr/sbin/nginx";

    public static bool IsInstalled => File.Exists(Program);

    public static ChildPlan Plan(string data, int port, IReadOnlyList<int> workers)
    {
        var folder = Path.Combine(data, "front");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, Config(folder, port, workers));
        return new ChildPlan("front", Program, ["-c", file, "-p", folder, "-e", "stderr"]) { StopSignal = Signals.Terminate };
    }

    static string Servers(IReadOnlyList<int> workers) => string.Join("\n    ", workers.Select(w => $"server 127.0.0.1:{w.ToString(CultureInfo.InvariantCulture)} max_fails=1 fail_timeout=2s;"));

    static string Config(string folder, int port, IReadOnlyList<int> workers) =>
        $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        worker_processes 1;
        daemon off;
        pid {{folder}}/nginx.pid;
        error_log stderr warn;
        events { worker_connections 4096; }
        http {
          access_log off;
          client_body_temp_path {{folder}}/body;
          proxy_temp_path {{folder}}/proxy;
          fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi;
          scgi_temp_path {{folder}}/scgi;
          client_max_body_size 100m;
          upstream workers {
            {{Servers(workers)}}
            keepalive 32;
          }
          # a bot's updates go to one worker while it lives
          upstream bots {
            hash $uri consistent;
            {{Servers(workers)}}
            keepalive 32;
          }
          server {
            listen 127.0.0.1:{{port.ToString(CultureInfo.InvariantCulture)}};
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_next_upstream error timeout http_502 http_503;
            proxy_next_upstream_tries 3;
            location / { proxy_pass http://workers; }
            location /live { proxy_pass http://workers; proxy_buffering off; proxy_read_timeout 1h; }
            location /bot/webhook/ { proxy_pass http://bots; client_max_body_size 1m; proxy_next_upstream error timeout http_502 http_503 non_idempotent; }
          }
        }
        """;
}
