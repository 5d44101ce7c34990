using System.Collections.Immutable;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>A claim while it is put together: fields, and for each the rule and the tokens that filled it.</summary>
internal sealed class Draft
{
    private readonly List<(string Field, string Rule, TokenRange Range, bool Carried)> _grounds = [];

    public required ClaimKind Kind { get; set; }

    public Measure? Measure { get; set; }

    public string? Supplier { get; private set; }

    public string? Recipient { get; private set; }

    public string? Actor { get; private set; }

    public ImmutableArray<string> Actors { get; set; } = [];

    public Item? Item { get; set; }

    public string? ItemKey { get; set; }

    public string? ItemDetail { get; set; }

    public Quantity? Quantity { get; set; }

    public Period? Period { get; set; }

    public Factuality Factuality { get; set; }

    public Source? Source { get; set; }

    public Basis Basis { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public Carrier? Carrier { get; set; }

    public ImmutableArray<string> Places { get; set; } = [];

    public int First { get; set; }

    public int End { get; set; }

    /// <summary>Tokens of the number; empty for claims without one.</summary>
    public TokenRange Number { get; set; }

    public bool ManySuppliers { get; set; }

    public IReadOnlyList<(string Field, string Rule, TokenRange Range, bool Carried)> Grounds => _grounds;

    public void Ground(string field, string rule, TokenRange range, bool carried = false) => _grounds.Add((field, rule, range, carried));

    public void SetSupplier(Side side, string rule, bool carried = false)
    {
        Supplier = side.State;
        Ground("supplier", rule, side.Range, carried);
    }

    public void SetRecipient(Side side, string rule, bool carried = false)
    {
        Recipient = side.State;
        Ground("recipient", rule, side.Range, carried);
    }

    public void SetActor(Side side, string rule, bool carried = false)
    {
        Actor = side.State;
        Ground("actors", rule, side.Range, carried);
    }

    public void Cover(int first, int end)
    {
        First = Math.Min(First, first);
        End = Math.Max(End, end);
    }
}
