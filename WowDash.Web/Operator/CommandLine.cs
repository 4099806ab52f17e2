using WowDash.Data.Settings;

namespace WowDash.Web.Operator;

static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var settings = new WowDashSettings { SecretKey = "", Database = args[1], MediaRoot = "" };
        await using var app = WebHost.Build(settings, args[0]);
        await app.RunAsync();
        return 0;
    }
}
