using System.Text.Json;
using System.Text.Json.Serialization;
using WowDash.Bots.State;

namespace WowDash.Bench.State;

/// <summary>A conversation of eight files, as it is stored and as JSON would say the same.</summary>
static class SampleState
{
    public static readonly byte[] Bytes = StateEnvelope.Write(Make());

    public static readonly byte[] Json = JsonSerializer.SerializeToUtf8Bytes(Same(Make()), SampleJson.Default.JsonState);

    static ConversationState Make()
    {
        var state = new ConversationState
        {
            CustomerId = 4711,
            Language = 1,
            BranchId = 12,
            TotalsMessageId = 90_210,
            LastUpdateId = 812_345_678,
            RepliesMade = 31,
            FactsReadAt = 1_795_000_000,
            Draft = new Draft { Id = Google.Protobuf.ByteString.CopyFrom(Guid.Parse("0195a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b").ToByteArray()), ServiceId = 3, TargetLanguageId = 2, DocumentTypeId = 9, CopiesAnswer = 2, BranchId = 12 },
        };
        for (var n = 1; n <= 8; n++)
        {
            state.EarlierUpdateIds.Add(-n);
            state.Draft.Files.Add(new DraftFile { Id = 90_000 + n, Name = $"scan-{n}.pdf", PagesAnswer = n + 1, How = 1, MessageId = 90_100 + n });
        }

        return state;
    }

    static JsonState Same(ConversationState state) => new(state.CustomerId, state.Language, state.BranchId, state.TotalsMessageId, state.LastUpdateId, [.. state.EarlierUpdateIds], state.RepliesMade, state.FactsReadAt,
        new(state.Draft.DraftId, state.Draft.ServiceId, state.Draft.TargetLanguageId, state.Draft.DocumentTypeId, state.Draft.CopiesAnswer, state.Draft.BranchId,
            [.. state.Draft.Files.Select(f => new JsonFile(f.Id, f.Name, f.PagesAnswer, f.How, f.MessageId))]), state.Shape);
}

sealed record JsonState(long CustomerId, int Language, long BranchId, long TotalsMessageId, long LastUpdateId, long[] EarlierUpdateIds, long RepliesMade, long FactsReadAt, JsonDraft Draft, int Shape);

sealed record JsonDraft(Guid Id, long ServiceId, long TargetLanguageId, long DocumentTypeId, int Copies, long BranchId, JsonFile[] Files);

sealed record JsonFile(long Id, string Name, int Pages, int How, long MessageId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(JsonState))]
sealed partial class SampleJson : JsonSerializerContext;
