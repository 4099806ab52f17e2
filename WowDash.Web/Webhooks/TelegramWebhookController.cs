using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WowDash.Bots.Webhooks;

namespace WowDash.Web.Webhooks;

/// <summary>Telegram's door. It binds nothing and answers with bytes: it stands in the path of every update.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class TelegramWebhookController(WebhookDoor door) : ControllerBase
{
    const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(10);

    /// <summary>Takes one update. Whoever does not know the secret learns nothing, whatever else is wrong with the request.</summary>
    [HttpPost("/bot/webhook/{key}")]
    public async Task Receive()
    {
        var admission = await door.Admit(RouteData.Values["key"] as string, Request.Headers[SecretHeader], CancellationToken.None);
        if (admission.Entry is Entry.Unavailable) await WebhookAnswers.Unavailable(Response);
        else if (admission.Entry is not Entry.Welcome) await WebhookAnswers.Unauthorized(Response);
        else if (Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true) await WebhookAnswers.NotJson(Response);
        else if (Request.ContentLength > WebhookDoor.LargestBody) await WebhookAnswers.TooLarge(Response);
        else await Take(admission);
    }

    /// <summary>Telegram only posts.</summary>
    [AcceptVerbs("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", Route = "/bot/webhook/{key}")]
    public Task WrongMethod() => WebhookAnswers.WrongMethod(Response);

    async Task Take(Admission admission)
    {
        var body = Request.BodyReader;
        // mostly the body came with the headers; waiting for it is the rare case
        var came = body.TryRead(out var read);
        if (came && !read.IsCompleted) body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        if (!came || !read.IsCompleted)
        {
            if (await WaitForBody(body) is not { } whole) return;
            read = whole;
        }

        if (read.Buffer.Length > WebhookDoor.LargestBody)
        {
            await WebhookAnswers.TooLarge(Response);
            return;
        }

        await Answer(admission, read.Buffer);
        body.AdvanceTo(read.Buffer.End);
    }

    async Task Answer(Admission admission, ReadOnlySequence<byte> update)
    {
        // an accepted update is finished even when the caller has hung up: it would come again
        if (update.IsSingleSegment)
        {
            await WebhookAnswers.Reply(Response, await door.Take(admission, update.First, CancellationToken.None));
            return;
        }

        var length = (int)update.Length;
        var joined = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            update.CopyTo(joined);
            await WebhookAnswers.Reply(Response, await door.Take(admission, joined.AsMemory(0, length), CancellationToken.None));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    /// <summary>The whole body; null when it was too slow or too long, which is answered here.</summary>
    async Task<ReadResult?> WaitForBody(PipeReader body)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted);
        patience.CancelAfter(BodyPatience);
        try
        {
            while (true)
            {
                var read = await body.ReadAsync(patience.Token);
                if (read.IsCompleted) return read;
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                if (read.Buffer.Length <= WebhookDoor.LargestBody) continue;
                await WebhookAnswers.TooLarge(Response);
                return null;
            }
        }
        catch (OperationCanceledException) when (!HttpContext.RequestAborted.IsCancellationRequested)
        {
            await WebhookAnswers.TooSlow(Response);
            return null;
        }
    }
}
