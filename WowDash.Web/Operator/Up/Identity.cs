using System.Diagnostics;

namespace WowDash.Web.Operator.Up;

/// <summary>As whom PostgreSQL runs. It refuses to be root; so as root it becomes <c>postgres</c> or <c>nobody</c>, or, where that user cannot reach the
/// folder, a nameless user of a namespace of its own.</summary>
sealed record Identity(IReadOnlyList<string> Before, IReadOnlyList<string> Setpriv, string? Owner)
{
    static readonly Identity Myself = new([], [], null);
    static readonly Identity Namespace = new(["unshare", "--user", "--map-user=65534", "--map-group=65534"], [], null);

    /// <summary>For a folder that exists; one used before keeps its user.</summary>
    public static async Task<Identity> For(string folder, string programs)
    {
        if (Environment.UserName != "root") return Myself;
        var owner = await Output("stat", "-c", "%U", folder);
        var fresh = !Directory.EnumerateFileSystemEntries(folder).Any();
        if (!fresh) return owner == "root" ? Namespace : As(owner);
        var user = (await Output("id", "-u", "postgres")).Length > 0 ? "postgres" : "nobody";
        if (!await Reaches(user, folder) || !await Reaches(user, programs)) return Namespace;
        await Output("chown", user, folder);
        return As(user);
    }

    static Identity As(string user) => new([], ["--reuid", user, "--regid", user == "nobody" ? "nogroup" : user, "--clear-groups"], user);

    static async Task<bool> Reaches(string user, string folder)
    {
        using var test = await Spawner.Start(new ProcessStartInfo("setpriv", ["--reuid", user, "--clear-groups", "--", "test", "-x", folder]));
        await test.WaitForExitAsync();
        return test.ExitCode == 0;
    }

    static async Task<string> Output(string program, params string[] arguments)
    {
        using var run = await Spawner.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return text.Trim();
    }
}
