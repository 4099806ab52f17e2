using WowDash.Tests.Support;
using WowDash.Web.Operator.Up;

namespace WowDash.Tests.Faults;

/// <summary>Kills a process of the installation as a crash would, and starts it again; one that is still starting is left alone.</summary>
sealed class Reaper(TestInstallation installation)
{
    readonly Random chance = new(20_261_121);
    readonly Task?[] returning = new Task?[installation.Workers.Count + 1];

    /// <summary>Kills so many, a second or two apart.</summary>
    public async Task Kill(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.Delay(chance.Next(1000, 2000));
            var running = Enumerable.Range(0, returning.Length).Where(p => returning[p] is null or { IsCompleted: true }).ToArray();
            if (running.Length == 0) running = [Array.IndexOf(returning, await Task.WhenAny(returning!))];
            var chosen = running[chance.Next(running.Length)];
            if (returning[chosen] is { } earlier) await earlier;
            returning[chosen] = KillOne(chosen);
        }

        await Task.WhenAll(returning.OfType<Task>());
    }

    async Task KillOne(int which)
    {
        var worker = which < installation.Workers.Count ? installation.Workers[which] : null;
        var process = worker?.Process ?? installation.Bots!;
        process.Send(Signals.Kill);
        await process.Ended;
        if (worker is not null) await installation.StartAgain(worker);
        else await installation.StartBots();
    }
}
