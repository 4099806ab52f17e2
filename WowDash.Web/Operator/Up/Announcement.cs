namespace WowDash.Web.Operator.Up;

/// <summary>What <c>up</c> prints once it is usable. Other programs read the ready line and the line of JSON.</summary>
static class Announcement
{
    public static void Print(UpOptions options, string url, Simulator? simulator, Demo? demo)
    {
        Console.WriteLine($"ready {url}");
        if (options.Json)
        {
            OperatorCommand.PrintJson(new
            {
                url,
                simulator = simulator?.Address,
                chat = simulator is null ? null : simulator.Address + "/",
                signIns = (demo?.SignIns ?? []).Select(s => new { s.Email, s.Password, s.Role, s.Center }),
                bots = (demo?.Bots ?? []).Select(b => new { b.Center, b.Username, b.Token }),
            });
            return;
        }

        Console.WriteLine($"\nDashboard      {url}");
        foreach (var one in demo?.SignIns ?? []) Console.WriteLine($"  {one.Email,-28} {one.Password,-18} {one.Role}{(one.Center is null ? "" : ", " + one.Center)}");
        if (simulator is not null) Console.WriteLine($"\nCustomer's chat {simulator.Address}/");
        foreach (var bot in demo?.Bots ?? []) Console.WriteLine($"  @{bot.Username,-27} {bot.Center}");
        if (demo is null) Console.WriteLine("  Nobody can sign in yet: ./wowdash createsuperuser");
        Console.WriteLine($"\nData and logs  {options.Data}\nCtrl-C stops everything.");
    }
}
