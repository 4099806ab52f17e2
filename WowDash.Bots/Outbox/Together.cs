namespace WowDash.Bots.Outbox;

/// <summary>One trip to the database for all who ask at the same time: whoever comes while one is under way goes with the next. When idle a caller goes at once.</summary>
/// <param name="go">Answers a group, in its order. What it throws, everybody in the group gets.</param>
/// <param name="atMost">So many in a group.</param>
sealed class Together<T, TResult>(Func<IReadOnlyList<T>, Task<IReadOnlyList<TResult>>> go, int atMost = int.MaxValue)
{
    readonly Lock gate = new();
    List<Place> waiting = [];
    bool underWay;

    public Task<TResult> Run(T asked)
    {
        var place = new Place(asked, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            waiting.Add(place);
            if (underWay) return place.Answer.Task;
            underWay = true;
        }

        _ = GoWhileSomebodyWaits();
        return place.Answer.Task;
    }

    async Task GoWhileSomebodyWaits()
    {
        while (NextGroup() is { } group)
        {
            try
            {
                var answers = await go([.. group.Select(p => p.Asked)]);
                for (var i = 0; i < group.Count; i++) group[i].Answer.SetResult(answers[i]);
            }
            catch (Exception e)
            {
                foreach (var place in group) place.Answer.TrySetException(e);
            }
        }
    }

    List<Place>? NextGroup()
    {
        lock (gate)
        {
            var group = waiting;
            if (group.Count > atMost) (group, waiting) = (group[..atMost], group[atMost..]);
            else waiting = [];
            underWay = group.Count > 0;
            return underWay ? group : null;
        }
    }

    sealed record Place(T Asked, TaskCompletionSource<TResult> Answer);
}
