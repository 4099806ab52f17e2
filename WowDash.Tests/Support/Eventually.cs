using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace WowDash.Tests.Support;

/// <summary>Waiting for what comes true by itself, as long as a machine that is busy with other things may need. What comes true at once costs nothing.</summary>
static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    public static Task True(Func<bool> done, [CallerArgumentExpression(nameof(done))] string what = "") => True(() => Task.FromResult(done()), what);

    public static async Task True(Func<Task<bool>> done, [CallerArgumentExpression(nameof(done))] string what = "")
    {
        var began = Stopwatch.GetTimestamp();
        while (!await done())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Limit, $"It did not come true in {Limit.TotalSeconds} s: {what}");
            await Task.Delay(Pause);
        }
    }
}
