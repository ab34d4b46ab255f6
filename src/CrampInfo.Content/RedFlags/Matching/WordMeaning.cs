namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>What a single word says on its own.</summary>
/// <param name="Classes">The classes it proves, by number, and of what kind it is in them.</param>
/// <param name="Leaves">The leaves of signs that it proves.</param>
/// <param name="Triggers">The leaves of context that it proves.</param>
internal sealed record WordMeaning((int Class, FindingKind Kind)[] Classes, (int Leaf, FindingKind Kind)[] Leaves, int[] Triggers)
{
    /// <summary>The kind of the word within a class; null when it does not prove the class.</summary>
    public FindingKind? KindIn(int classId)
    {
        int low = 0, high = Classes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Classes[middle].Class == classId)
                return Classes[middle].Kind;
            if (Classes[middle].Class < classId)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
